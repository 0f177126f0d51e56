using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Finds what an adjustment refers to by id or code; refuses with everything that is unknown.</summary>
internal static class AdjustmentReferences
{
    public static async Task<(Warehouse Warehouse, VendorCopy? Vendor, List<AdjustmentEntry> Entries)> ResolveAsync(
        IFulfillmentDb db, AdjustInventoryCommand command, CancellationToken cancellationToken)
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

        var vendor = await VendorAsync(db, command, problems, cancellationToken);
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

        return problems.Count == 0 ? (warehouse!, vendor, entries) : throw new InvalidRequestException(problems);
    }

    /// <summary>
    /// The vendor that is named, or the one that took it over. It is not locked: the document keeps it as it was, and who learns of the receipt
    /// follows mergers as well.
    /// </summary>
    private static async Task<VendorCopy?> VendorAsync(IFulfillmentDb db, AdjustInventoryCommand command, List<Problem> problems, CancellationToken cancellationToken)
    {
        if (command.VendorId is null && command.VendorNumber is null)
        {
            return null;
        }

        var named = db.Vendors.Where(v => command.VendorId != null ? v.Id == command.VendorId : v.Number == command.VendorNumber).Select(v => v.MergedIntoId ?? v.Id);
        var vendor = await db.Vendors.AsNoTracking().SingleOrDefaultAsync(v => named.Contains(v.Id), cancellationToken);
        if (vendor is null)
        {
            problems.Add(Unknown("vendor", "", command.VendorId, command.VendorNumber, "Number"));
        }
        else if (vendor.IsArchived)
        {
            problems.Add(new Problem(
                command.VendorId is null ? "/vendorNumber" : "/vendorId", "vendor_not_active", $"The vendor {vendor.Number} is archived. Activate it first, or name another."));
        }

        return vendor;
    }

    private static Task<List<ProductCopy>> FindAsync(IFulfillmentDb db, IReadOnlyList<AdjustmentLineInput> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.ProductId).OfType<Guid>().Distinct().ToList();
        var codes = lines.Where(line => line.ProductId is null).Select(line => line.ProductCode!).Distinct().ToList();
        return db.Products.AsNoTracking().Where(product => ids.Contains(product.Id) || codes.Contains(product.Code)).ToListAsync(cancellationToken);
    }

    private static Problem Unknown(string what, string pointer, Guid? id, string? code, string named = "Code") => new(
        $"{pointer}/{what}{(id is null ? named : "Id")}", $"unknown_{what}", $"There is no {what} '{id?.ToString() ?? code}'. Create it first, or correct the reference.");
}
