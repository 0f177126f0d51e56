using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Finds what an adjustment refers to by id or code; refuses with everything that is unknown.</summary>
internal static class AdjustmentReferences
{
    public static async Task<(Warehouse Warehouse, List<AdjustmentEntry> Entries)> ResolveAsync(IFulfillmentDb db, AdjustInventoryCommand command, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        var warehouse = await db.Warehouses.AsNoTracking().SingleOrDefaultAsync(
            w => command.WarehouseId != null ? w.Id == command.WarehouseId : w.Code == command.WarehouseCode, cancellationToken);
        if (warehouse is null)
        {
            problems.Add(Unknown("warehouse", "", command.WarehouseId, command.WarehouseCode));
        }
        else if (!warehouse.Active && command.Lines!.Any(line => line.Quantity > 0))
        {
            problems.Add(new Problem("/warehouseCode", "warehouse_inactive", $"Warehouse {warehouse.Code} is not active. Reopen it, or bring the stock in elsewhere."));
        }

        var products = await FindAsync(db, command.Lines!, cancellationToken);
        List<AdjustmentEntry> entries = [];
        foreach (var (index, line) in command.Lines!.Index())
        {
            var product = products.Find(p => line.ProductId is { } id ? p.Id == id : p.Code == line.ProductCode);
            if (product is null)
            {
                problems.Add(Unknown("product", $"/lines/{index}", line.ProductId, line.ProductCode));
            }
            else if (!product.IsStocked)
            {
                problems.Add(new Problem($"/lines/{index}/productCode", "product_not_stocked", $"{product.Code} is a service and has no stock. Leave the line out."));
            }
            else
            {
                entries.Add(new AdjustmentEntry(product, line.Quantity!.Value, line.UnitCost));
            }
        }

        return problems.Count == 0 ? (warehouse!, entries) : throw new InvalidRequestException(problems);
    }

    private static Task<List<ProductCopy>> FindAsync(IFulfillmentDb db, IReadOnlyList<AdjustmentLineInput> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.ProductId).OfType<Guid>().Distinct().ToList();
        var codes = lines.Where(line => line.ProductId is null).Select(line => line.ProductCode!).Distinct().ToList();
        return db.Products.AsNoTracking().Where(product => ids.Contains(product.Id) || codes.Contains(product.Code)).ToListAsync(cancellationToken);
    }

    private static Problem Unknown(string what, string pointer, Guid? id, string? code) => new(
        $"{pointer}/{what}{(id is null ? "Code" : "Id")}", $"unknown_{what}", $"There is no {what} '{id?.ToString() ?? code}'. Create it first, or correct the reference.");
}
