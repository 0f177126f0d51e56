using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Catalog.Application;

/// <summary>A vendor's offer of a product in a file, found again by both.</summary>
internal sealed record VendorItemRow : VendorItemInput
{
    /// <summary>Code of the product.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Number of the vendor.</summary>
    public string? VendorNumber { get; init; }
}

internal sealed class VendorItemRowValidator : AbstractValidator<VendorItemRow>
{
    public VendorItemRowValidator()
    {
        Include(new VendorItemInputValidator());
        RuleFor(row => row.ProductCode).NotEmpty();
        RuleFor(row => row.VendorNumber).NotEmpty();
    }
}

internal sealed class VendorItemImporter(ICatalogDb db, IRowReader reader, IValidator<VendorItemRow> validator, IOptions<CompanyOptions> company, TimeProvider clock)
    : Importer<VendorItemRow, VendorItem>(reader, validator)
{
    private readonly Dictionary<(string? Product, string? Vendor), VendorItem> _items = [];
    private Dictionary<string, Product> _products = [];
    private Dictionary<string, KnownRecord> _vendors = [];

    public override string Resource => "vendor-items";

    protected override async Task PrepareAsync(IReadOnlyList<VendorItemRow> rows, CancellationToken cancellationToken)
    {
        var codes = rows.Select(row => row.ProductCode).OfType<string>().Distinct().ToList();
        var numbers = rows.Select(row => row.VendorNumber).OfType<string>().Distinct().ToList();
        _products = await db.Products.AsNoTracking().Where(p => EF.Parameter(codes).Contains(p.Code)).ToDictionaryAsync(p => p.Code, cancellationToken);
        _vendors = await db.KnownRecords.AsNoTracking().Where(r => r.Kind == RecordKind.Vendor && EF.Parameter(numbers).Contains(r.Code)).ToDictionaryAsync(r => r.Code, cancellationToken);
        var (products, vendors) = (_products.Values.Select(p => p.Id).ToList(), _vendors.Values.Select(v => v.Id).ToList());
        foreach (var item in await db.VendorItems.AsTracking()
            .Where(i => EF.Parameter(products).Contains(i.ProductId) && EF.Parameter(vendors).Contains(i.VendorId)).ToListAsync(cancellationToken))
        {
            _items[(item.ProductCode, item.VendorNumber)] = item;
        }
    }

    protected override VendorItem? Find(VendorItemRow row) => _items.GetValueOrDefault((row.ProductCode, row.VendorNumber));

    protected override VendorItemRow Describe(VendorItem item) => new()
    {
        ProductCode = item.ProductCode,
        VendorNumber = item.VendorNumber,
        VendorCode = item.VendorCode,
        Currency = item.Currency,
        LeadTimeDays = item.LeadTimeDays,
        MinQuantity = item.MinQuantity,
        CostBreaks = [.. item.CostBreaks.Select(step => new CostBreakInput { MinQuantity = step.MinQuantity, UnitCost = step.UnitCost })],
    };

    protected override VendorItem Create(VendorItemRow row)
    {
        List<Problem> problems = [];
        if (!_products.TryGetValue(row.ProductCode!, out var product))
        {
            problems.Add(new Problem("/productCode", "unknown_reference", $"There is no product '{row.ProductCode}'. Create it first or correct the reference."));
        }

        if (!_vendors.TryGetValue(row.VendorNumber!, out var vendor))
        {
            problems.Add(new Problem("/vendorNumber", "unknown_reference", $"There is no vendor '{row.VendorNumber}'. Create it first or correct the reference."));
        }
        else if (vendor.Refusal("/vendorNumber", inFile: true) is { } merged)
        {
            problems.Add(merged);
        }

        if (problems.Count > 0)
        {
            throw new InvalidRequestException(problems);
        }

        var item = new VendorItem(product!, vendor!, clock.GetUtcNow());
        item.Change(row.Details(company.Value.BaseCurrency));
        db.VendorItems.Add(item);
        _items[(item.ProductCode, item.VendorNumber)] = item;
        return item;
    }

    protected override Task UpdateAsync(VendorItem item, VendorItemRow row, VendorItemRow said, CancellationToken cancellationToken)
    {
        item.Change(row.Details(company.Value.BaseCurrency));
        return Task.CompletedTask;
    }

    protected override IQueryable<VendorItem> Exported() => db.VendorItems.OrderBy(item => item.ProductCode).ThenBy(item => item.VendorNumber);
}
