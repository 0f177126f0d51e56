namespace OrderMgmt.Catalog.Application;

/// <summary>A unit in which a product can be ordered beside its own.</summary>
public sealed record UnitConversionInput
{
    /// <summary>Code of the unit: <c>box</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>How many of the product's own unit one of it is: above 0, up to 8 decimals.</summary>
    public decimal? Factor { get; init; }
}

/// <summary>What one bundle holds of another product.</summary>
public sealed record BundlePartInput
{
    /// <summary>The product; or give <c>productCode</c>.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The product's code; or give <c>productId</c>.</summary>
    public string? ProductCode { get; init; }

    /// <summary>How much of it one bundle holds, in the product's own unit: above 0, up to 4 decimals.</summary>
    public decimal? Quantity { get; init; }
}

/// <summary>What a unit cost in a period of the past.</summary>
public sealed record CostPeriodInput
{
    /// <summary>First day.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>First day on which it no longer held.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Cost per unit in the company's base currency, up to 6 decimals.</summary>
    public decimal? Cost { get; init; }
}

/// <summary>How a product is fulfilled unless an order line says otherwise.</summary>
public sealed record FulfilmentDefaultsInput
{
    /// <summary>Code of the team that does the work; the usual one when not given.</summary>
    public string? Team { get; init; }

    /// <summary>Number of the vendor it is usually bought from.</summary>
    public string? VendorNumber { get; init; }

    /// <summary>Code of the warehouse that serves it; chosen by rule when not given.</summary>
    public string? WarehouseCode { get; init; }
}
