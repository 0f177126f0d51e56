using Mapster;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>A product: what is sold.</summary>
public sealed record ProductResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code under which it is ordered; unique and fixed.</summary>
    public required string Code { get; init; }

    /// <summary>Name on documents.</summary>
    public required string Name { get; init; }

    /// <summary>How it is fulfilled; fixed.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>Unit in which it is counted, stocked and costed.</summary>
    public required string Unit { get; init; }

    /// <summary>Decides with the customer's country which tax rule applies; empty for a bundle whose components are taxed each in its own category.</summary>
    public required string? TaxCategory { get; init; }

    /// <summary>Cost per unit in the company's base currency, up to 6 decimals.</summary>
    public required Price StandardCost { get; init; }

    /// <summary>General price per unit in <c>currency</c>, without tax, up to 4 decimals; empty = none.</summary>
    public required Price? ListPrice { get; init; }

    /// <summary>ISO 4217 currency of the list price.</summary>
    public required string Currency { get; init; }

    /// <summary>Whether it can be ordered.</summary>
    public required ProductStatus Status { get; init; }

    /// <summary>Units in which it can be ordered beside its own.</summary>
    public required IReadOnlyList<UnitConversionInput> Units { get; init; }

    /// <summary>What a bundle is made of.</summary>
    public required IReadOnlyList<BundlePartInput> Components { get; init; }

    /// <summary>Costs of the past, for orders dated back.</summary>
    public required IReadOnlyList<CostPeriodInput> CostHistory { get; init; }

    /// <summary>How it is fulfilled unless an order line says otherwise.</summary>
    public required FulfilmentDefaultsInput Fulfilment { get; init; }

    /// <summary>When it is billed.</summary>
    public required InvoicingPolicy InvoicingPolicy { get; init; }

    /// <summary>Each unit has a serial number.</summary>
    public required bool SerialTracking { get; init; }

    /// <summary>Key under which another system knows it.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by one with every change.</summary>
    public required int Version { get; init; }

    internal static ProductResponse Of(Product product, CompanyOptions company) =>
        product.Adapt<ProductResponse>(CatalogMapping.Config) with { StandardCost = new Price(product.StandardCost, company.BaseCurrency) };
}
