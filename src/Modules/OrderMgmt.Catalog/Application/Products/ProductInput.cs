using OrderMgmt.Catalog.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>What can be said about a product when it is created and changed later.</summary>
public abstract record ProductInput
{
    /// <summary>Code under which it is ordered: 1 to 60 characters, unique. Can't be changed once the product exists.</summary>
    public string? Code { get; init; }

    /// <summary>How it is fulfilled. Can't be changed once the product exists.</summary>
    public ProductKind? Kind { get; init; }

    /// <summary>Name on documents, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Code of the unit in which it is counted, stocked and costed; <c>pcs</c> when not given.</summary>
    public string? Unit { get; init; }

    /// <summary>
    /// Code of the tax category: decides with the customer's country which tax rule applies; <c>standard</c> when not given. A bundle
    /// without one is taxed as its components are, each in its own category.
    /// </summary>
    public string? TaxCategory { get; init; }

    /// <summary>Cost per unit in the company's base currency, up to 6 decimals; 0 when not given. A bundle has none: its components have.</summary>
    public decimal? StandardCost { get; init; }

    /// <summary>General price per unit, without tax, up to 4 decimals; empty = none.</summary>
    public decimal? ListPrice { get; init; }

    /// <summary>ISO 4217 currency of the list price; the company's base currency when not given.</summary>
    public string? Currency { get; init; }

    /// <summary>Units in which it can be ordered beside its own, such as a box of 12; at most 20.</summary>
    public IReadOnlyList<UnitConversionInput>? Units { get; init; }

    /// <summary>What a bundle is made of: 1 to 100 products, which may be bundles themselves. Only for bundles.</summary>
    public IReadOnlyList<BundlePartInput>? Components { get; init; }

    /// <summary>Costs of the past, for orders dated back: periods that do not overlap, at most 100.</summary>
    public IReadOnlyList<CostPeriodInput>? CostHistory { get; init; }

    /// <summary>How it is fulfilled unless an order line says otherwise.</summary>
    public FulfilmentDefaultsInput? Fulfilment { get; init; }

    /// <summary>When it is billed; <c>onDelivery</c> when not given. A bundle is billed as one: its policy holds for all of its components.</summary>
    public InvoicingPolicy? InvoicingPolicy { get; init; }

    /// <summary>Each unit has a serial number; false when not given.</summary>
    public bool? SerialTracking { get; init; }

    /// <summary>Key under which another system knows the product: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal string UnitOrDefault => Unit ?? Product.DefaultUnit;

    internal string? TaxCategoryOrDefault => TaxCategory ?? (Kind == ProductKind.Bundle ? null : Product.DefaultTaxCategory);

    internal void ApplyTo(Product product, string baseCurrency, IReadOnlyList<Component> components)
    {
        product.Describe(Name!, UnitOrDefault, ExternalId, Metadata ?? new Dictionary<string, string>());
        product.Value(TaxCategoryOrDefault, StandardCost ?? 0, ListPrice, Currency ?? baseCurrency, InvoicingPolicy ?? Domain.InvoicingPolicy.OnDelivery);
        product.Handle(
            [.. (Units ?? []).Select(unit => new UnitOfProduct(unit.Unit!, unit.Factor!.Value))],
            [.. (CostHistory ?? []).OrderBy(past => past.ValidFrom).Select(past => new PastCost(past.ValidFrom!.Value, past.ValidTo!.Value, past.Cost!.Value))],
            new ProductFulfilment(Fulfilment?.Team, Fulfilment?.VendorNumber, Fulfilment?.WarehouseCode, SerialTracking ?? false));
        product.MakeOf(components);
    }
}
