using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;

namespace OrderMgmt.Catalog.Application;

/// <summary>A product in a file.</summary>
internal sealed record ProductRow : ProductInput
{
    /// <summary>Whether it can be ordered; <c>active</c> when not given.</summary>
    public ProductStatus? Status { get; init; }
}

internal sealed class ProductRowValidator : AbstractValidator<ProductRow>
{
    public ProductRowValidator()
    {
        Include(new ProductInputValidator());
        RuleFor(row => row.Status).IsInEnum();
    }
}

internal sealed class ProductImporter(
    ICatalogDb db, IRowReader reader, IValidator<ProductRow> validator, ProductReferences references, IOptions<CompanyOptions> company, TimeProvider clock)
    : Importer<ProductRow, Product>(reader, validator)
{
    private readonly Dictionary<string, Product> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> _byExternalId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Component> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<ProductRow, List<Problem>> _problems = new(ReferenceEqualityComparer.Instance);

    public override string Resource => "products";

    protected override async Task PrepareAsync(IReadOnlyList<ProductRow> rows, CancellationToken cancellationToken)
    {
        var codes = rows.Select(row => row.Code).OfType<string>().Distinct().ToList();
        var externalIds = rows.Select(row => row.ExternalId).OfType<string>().Distinct().ToList();
        foreach (var product in await db.Products.AsTracking()
            .Where(p => EF.Parameter(codes).Contains(p.Code) || EF.Parameter(externalIds).Contains(p.ExternalId!)).ToListAsync(cancellationToken))
        {
            Remember(product);
        }

        await LoadPartsAsync(rows, cancellationToken);
        List<Problem> problems = [];
        await references.ResolveAsync([.. rows.Select(row => row with { Components = null })], index => Find(rows[index]), index => $"/{index}", problems, cancellationToken, inFile: true);
        foreach (var problem in problems)
        {
            var place = problem.Pointer.Split('/')[1];
            var row = rows[int.Parse(place)];
            _problems.TryAdd(row, []);
            _problems[row].Add(problem with { Pointer = problem.Pointer[(place.Length + 1)..] });
        }
    }

    /// <summary>By code when there is one, else by external id.</summary>
    protected override Product? Find(ProductRow row) =>
        row.Code is { } code ? _byCode.GetValueOrDefault(code)
        : row.ExternalId is { } externalId ? _byExternalId.GetValueOrDefault(externalId)
        : null;

    /// <summary>Components by code only: ids are other ones elsewhere.</summary>
    protected override ProductRow Describe(Product product) => new()
    {
        Code = product.Code,
        Kind = product.Kind,
        Name = product.Name,
        Status = product.Status,
        Unit = product.Unit,
        TaxCategory = product.TaxCategory,
        StandardCost = product.StandardCost,
        ListPrice = product.ListPrice,
        Currency = product.Currency,
        Units = [.. product.Units.Select(unit => new UnitConversionInput { Unit = unit.Unit, Factor = unit.Factor })],
        Components = [.. product.Components.Select(part => new BundlePartInput { ProductCode = part.ProductCode, Quantity = part.Quantity })],
        CostHistory = [.. product.CostHistory.Select(past => new CostPeriodInput { ValidFrom = past.ValidFrom, ValidTo = past.ValidTo, Cost = past.Cost })],
        Fulfilment = new FulfilmentDefaultsInput
        {
            Team = product.Fulfilment.Team,
            VendorNumber = product.Fulfilment.VendorNumber,
            WarehouseCode = product.Fulfilment.WarehouseCode,
        },
        InvoicingPolicy = product.InvoicingPolicy,
        SerialTracking = product.Fulfilment.SerialTracking,
        ExternalId = product.ExternalId,
        Metadata = product.Metadata,
    };

    protected override Product Create(ProductRow row)
    {
        RequireFree(row, null);
        RequireKnown(row);
        var components = ComponentsOf(row);
        var now = clock.GetUtcNow();
        var product = new Product(
            Guid.CreateVersion7(now), now, row.Code!, row.Name!, row.Kind!.Value, row.Status ?? ProductStatus.Active, company.Value.BaseCurrency);
        row.ApplyTo(product, company.Value.BaseCurrency, components);
        db.Products.Add(product);
        Remember(product);
        return product;
    }

    protected override async Task UpdateAsync(Product product, ProductRow row, ProductRow said, CancellationToken cancellationToken)
    {
        RequireFree(row, product);
        RequireKnown(said);
        var components = said.Components is null ? product.Components : ComponentsOf(said);
        if (FixedMembers.ChangedBy(row, product, row.Status).ToList() is { Count: > 0 } problems)
        {
            throw new InvalidRequestException(problems);
        }

        await db.Products.RefuseCyclesAsync(product, components, cancellationToken);
        product.MoveTo(row.Status ?? ProductStatus.Active);
        row.ApplyTo(product, company.Value.BaseCurrency, components);
        Remember(product);
    }

    /// <summary>What others are made of comes before what is made of it.</summary>
    protected override IQueryable<Product> Exported() => db.Products.OrderBy(product => product.Kind == ProductKind.Bundle).ThenBy(product => product.Code);

    /// <summary>A component may stand in the same file, above its bundle.</summary>
    private List<Component> ComponentsOf(ProductRow row)
    {
        List<Component> components = [];
        List<Problem> problems = [];
        foreach (var (index, part) in (row.Components ?? []).Index())
        {
            var key = part.ProductCode ?? part.ProductId.ToString()!;
            if (_byCode.TryGetValue(key, out var product))
            {
                components.Add(new Component(product.Id, product.Code, part.Quantity!.Value));
            }
            else if (_parts.TryGetValue(key, out var known))
            {
                components.Add(known with { Quantity = part.Quantity!.Value });
            }
            else
            {
                problems.Add(new Problem($"/components/{index}/productCode", "unknown_reference", $"There is no product '{key}'. Create it first, or put it above the bundle."));
            }
        }

        return problems.Count == 0 ? components : throw new InvalidRequestException(problems);
    }

    private async Task LoadPartsAsync(IReadOnlyList<ProductRow> rows, CancellationToken cancellationToken)
    {
        var parts = rows.SelectMany(row => row.Components ?? []).ToList();
        if (parts.Count == 0)
        {
            return;
        }

        var codes = parts.Select(part => part.ProductCode).OfType<string>().Distinct().ToList();
        var ids = parts.Select(part => part.ProductId).OfType<Guid>().Distinct().ToList();
        var found = db.Products.Where(p => EF.Parameter(codes).Contains(p.Code) || EF.Parameter(ids).Contains(p.Id)).Select(p => new Component(p.Id, p.Code, 0));
        foreach (var part in await found.ToListAsync(cancellationToken))
        {
            _parts[part.ProductCode] = part;
            _parts[part.ProductId.ToString()] = part;
        }
    }

    private void RequireKnown(ProductRow row)
    {
        if (_problems.TryGetValue(row, out var problems))
        {
            throw new InvalidRequestException(problems);
        }
    }

    private void RequireFree(ProductRow row, Product? self)
    {
        if (row.ExternalId is { } externalId && _byExternalId.TryGetValue(externalId, out var holder) && holder != self)
        {
            throw new InvalidRequestException("/externalId", "duplicate", $"The product '{holder.Code}' already has the externalId '{externalId}'. Send another, or change that product.");
        }
    }

    private void Remember(Product product)
    {
        _byCode[product.Code] = product;
        if (product.ExternalId is { } externalId)
        {
            _byExternalId[externalId] = product;
        }
    }
}
