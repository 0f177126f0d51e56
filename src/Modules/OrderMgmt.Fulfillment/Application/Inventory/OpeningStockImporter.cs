using FluentValidation;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Opening stock of a product at a warehouse in a file.</summary>
internal sealed record OpeningStockRow
{
    /// <summary>Code of the warehouse.</summary>
    public string? WarehouseCode { get; init; }

    /// <summary>Code of the product.</summary>
    public string? ProductCode { get; init; }

    /// <summary>How much there is; up to four decimals.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>Cost per unit in base currency, up to six decimals; the product's standard cost when not given.</summary>
    public decimal? UnitCost { get; init; }
}

internal sealed class OpeningStockRowValidator : AbstractValidator<OpeningStockRow>
{
    public OpeningStockRowValidator()
    {
        RuleFor(row => row.WarehouseCode).NotEmpty();
        RuleFor(row => row.ProductCode).NotEmpty();
        RuleFor(row => row.Quantity).NotNull().IsQuantity();
        RuleFor(row => row.UnitCost).IsCost();
    }
}

/// <summary>
/// Posts the opening stock of many products, one adjustment per warehouse and batch. Each product is opened once per warehouse:
/// the same row again changes nothing, another quantity is refused.
/// </summary>
internal sealed class OpeningStockImporter(
    IFulfillmentDb db, IRowReader reader, IValidator<OpeningStockRow> validator, StockRoom stockRoom, BackorderQueue queue, DocumentNumbers numbers,
    RequestContext request, TimeProvider clock) : IImporter
{
    public string Resource => "opening-stock";

    public Type RowType => typeof(OpeningStockRow);

    public async Task<IReadOnlyList<RowResult>> ImportAsync(ModuleDbContext context, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        var read = rows.Select(Read).ToList();
        var known = await OpeningStock.LoadAsync(db, [.. read.Where(r => r.Row is not null).Select(r => r.Row!)], cancellationToken);
        List<RowResult> results = [];
        foreach (var (line, row, problems) in read)
        {
            var outcome = row is null ? RowOutcome.Refused : known.Take(row, problems);
            results.Add(new RowResult(line, problems.Count > 0 ? RowOutcome.Refused : outcome, problems));
        }

        foreach (var (warehouse, entries) in known.Taken)
        {
            await PostAsync(warehouse, entries, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return results;
    }

    public Task<long> CountAsync(CancellationToken cancellationToken) =>
        OpeningStock.Lines(db).GroupBy(line => new { line.WarehouseCode, line.ProductCode }).LongCountAsync(cancellationToken);

    public async IAsyncEnumerable<object> ExportAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var opened = OpeningStock.Lines(db).GroupBy(line => new { line.WarehouseCode, line.ProductCode })
            .Select(lines => new { lines.Key.WarehouseCode, lines.Key.ProductCode, Quantity = lines.Sum(line => line.Quantity), Value = lines.Sum(line => line.Value) })
            .OrderBy(line => line.WarehouseCode).ThenBy(line => line.ProductCode);
        await foreach (var line in opened.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            yield return new OpeningStockRow
            {
                WarehouseCode = line.WarehouseCode,
                ProductCode = line.ProductCode,
                Quantity = line.Quantity,
                UnitCost = Rounding.ToUnitCost(line.Value / line.Quantity),
            };
        }
    }

    private (long Line, OpeningStockRow? Row, List<Problem> Problems) Read(ImportRow source)
    {
        List<Problem> problems = [];
        var row = reader.Read<OpeningStockRow>(source, problems);
        if (row is not null && problems.Count == 0)
        {
            problems = validator.ProblemsOf(row);
        }

        return (source.Line, problems.Count == 0 ? row : null, problems);
    }

    private async Task PostAsync(Warehouse warehouse, IReadOnlyList<AdjustmentEntry> entries, CancellationToken cancellationToken)
    {
        var (now, actor) = (clock.GetUtcNow(), request.Actor.ToString());
        var number = await numbers.NextAdjustmentAsync(cancellationToken);
        var header = new AdjustmentHeader(AdjustmentReason.OpeningStock, null, null, new Dictionary<string, string>());
        var adjustment = new StockAdjustment(Guid.CreateVersion7(now), number, warehouse, header, actor, now);
        var products = entries.Select(entry => entry.Product).ToList();
        var stock = await stockRoom.OpenForAdjustmentAsync(warehouse, products, new StockDocument(adjustment.Id, number, "adjustment", actor), cancellationToken);
        adjustment.Post(entries, stock);
        db.StockAdjustments.Add(adjustment);
        db.StockMovements.AddRange(stock.Movements);
        await queue.ServeAsync(stock, cancellationToken);
    }
}

/// <summary>What the rows of a batch refer to, and what has been opened before.</summary>
internal sealed class OpeningStock
{
    private readonly Dictionary<string, Warehouse> _warehouses;
    private readonly Dictionary<string, ProductCopy> _products;
    private readonly Dictionary<(string Warehouse, string Product), (decimal Quantity, decimal? UnitCost)> _opened;
    private readonly Dictionary<Warehouse, List<AdjustmentEntry>> _taken = [];

    private OpeningStock(
        Dictionary<string, Warehouse> warehouses, Dictionary<string, ProductCopy> products, Dictionary<(string, string), (decimal, decimal?)> opened) =>
        (_warehouses, _products, _opened) = (warehouses, products, opened);

    /// <summary>What is to be posted.</summary>
    public IEnumerable<(Warehouse Warehouse, IReadOnlyList<AdjustmentEntry> Entries)> Taken =>
        _taken.OrderBy(pair => pair.Key.Id).Select(pair => (pair.Key, (IReadOnlyList<AdjustmentEntry>)pair.Value));

    public static async Task<OpeningStock> LoadAsync(IFulfillmentDb db, IReadOnlyList<OpeningStockRow> rows, CancellationToken cancellationToken)
    {
        var warehouseCodes = rows.Select(row => row.WarehouseCode!).Distinct().ToList();
        var productCodes = rows.Select(row => row.ProductCode!).Distinct().ToList();
        var warehouses = await db.Warehouses.AsNoTracking().Where(w => warehouseCodes.Contains(w.Code)).ToDictionaryAsync(w => w.Code, cancellationToken);
        var products = await db.Products.AsNoTracking().Where(p => EF.Parameter(productCodes).Contains(p.Code)).ToDictionaryAsync(p => p.Code, cancellationToken);
        var opened = await Lines(db).Where(line => warehouseCodes.Contains(line.WarehouseCode) && EF.Parameter(productCodes).Contains(line.ProductCode))
            .GroupBy(line => new { line.WarehouseCode, line.ProductCode })
            .Select(lines => new { lines.Key, Quantity = lines.Sum(line => line.Quantity), Value = lines.Sum(line => line.Value) })
            .ToListAsync(cancellationToken);
        return new(warehouses, products, opened.ToDictionary(
            line => (line.Key.WarehouseCode, line.Key.ProductCode), line => (line.Quantity, (decimal?)Rounding.ToUnitCost(line.Value / line.Quantity))));
    }

    /// <summary>The lines of all openings.</summary>
    public static IQueryable<OpenedLine> Lines(IFulfillmentDb db) => db.StockAdjustments
        .Where(adjustment => adjustment.Reason == AdjustmentReason.OpeningStock)
        .SelectMany(adjustment => adjustment.Lines, (adjustment, line) => new OpenedLine
        {
            WarehouseCode = adjustment.WarehouseCode,
            ProductCode = line.ProductCode,
            Quantity = line.Quantity,
            Value = line.Value,
        });

    /// <summary>Takes a row in, unless something is wrong with it or it was opened so before.</summary>
    public RowOutcome Take(OpeningStockRow row, List<Problem> problems)
    {
        var (warehouse, product) = (_warehouses.GetValueOrDefault(row.WarehouseCode!), _products.GetValueOrDefault(row.ProductCode!));
        if (warehouse is null)
        {
            problems.Add(new Problem("/warehouseCode", "unknown_warehouse", $"There is no warehouse '{row.WarehouseCode}'. Create it first, or correct the code."));
        }

        if (product is not { IsStocked: true })
        {
            problems.Add(product is null
                ? new Problem("/productCode", "unknown_product", $"There is no product '{row.ProductCode}'. Create it first, or correct the code.")
                : new Problem("/productCode", "product_not_stocked", $"{product.Code} has no stock. Leave the row out."));
        }

        if (warehouse is null || product is not { IsStocked: true })
        {
            return RowOutcome.Refused;
        }

        return _opened.TryGetValue((warehouse.Code, product.Code), out var before) ? Again(row, before, problems) : First(row, warehouse, product, problems);
    }

    private static RowOutcome Again(OpeningStockRow row, (decimal Quantity, decimal? UnitCost) before, List<Problem> problems)
    {
        if (before.Quantity == row.Quantity && (row.UnitCost ?? before.UnitCost) == before.UnitCost)
        {
            return RowOutcome.Unchanged;
        }

        problems.Add(new Problem(
            "/quantity", "fulfillment.already_opened", FormattableString.Invariant($"{row.ProductCode} was opened at {row.WarehouseCode} with {before.Quantity:0.####} before. Post an adjustment for the difference.")));
        return RowOutcome.Refused;
    }

    private RowOutcome First(OpeningStockRow row, Warehouse warehouse, ProductCopy product, List<Problem> problems)
    {
        if (row.UnitCost is null && product.StandardCost <= 0)
        {
            problems.Add(new Problem("/unitCost", "required", $"{product.Code} has no standard cost. Give unitCost."));
            return RowOutcome.Refused;
        }

        if (!warehouse.Active)
        {
            problems.Add(new Problem("/warehouseCode", "warehouse_inactive", $"Warehouse {warehouse.Code} is not active. Reopen it, or bring the stock in elsewhere."));
            return RowOutcome.Refused;
        }

        if (!_taken.TryGetValue(warehouse, out var entries))
        {
            _taken[warehouse] = entries = [];
        }

        entries.Add(new AdjustmentEntry(product, row.Quantity!.Value, row.UnitCost ?? product.StandardCost));
        _opened[(warehouse.Code, product.Code)] = (row.Quantity.Value, row.UnitCost ?? product.StandardCost);
        return RowOutcome.Created;
    }
}

/// <summary>A line of an opening.</summary>
internal sealed record OpenedLine
{
    public required string WarehouseCode { get; init; }
    public required string ProductCode { get; init; }
    public required decimal Quantity { get; init; }
    public required decimal Value { get; init; }
}
