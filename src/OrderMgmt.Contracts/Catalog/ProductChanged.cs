namespace OrderMgmt.Contracts.Catalog;

/// <summary>A unit in which a product can be ordered beside its own.</summary>
/// <param name="Factor">How many of the product's own unit one of it is.</param>
public sealed record ProductUnit(string Unit, decimal Factor);

/// <summary>What one bundle holds of another product, in that product's own unit.</summary>
public sealed record BundleComponent(Guid ProductId, string ProductCode, decimal Quantity);

/// <summary>What a unit cost in a period of the past: from the first day until the day before the second.</summary>
public sealed record DatedCost(DateOnly ValidFrom, DateOnly ValidTo, decimal Cost);

/// <summary>A product was created or changed; carries its whole state.</summary>
/// <param name="Kind"><c>stocked</c>, <c>nonStocked</c>, <c>service</c>, <c>subscription</c> or <c>bundle</c>.</param>
/// <param name="TaxCategory">Empty only for a bundle whose components are taxed each in its own category.</param>
/// <param name="Status"><c>draft</c>, <c>active</c> or <c>discontinued</c>.</param>
/// <param name="StandardCost">Cost per unit in the company's base currency.</param>
/// <param name="ListPrice">The general price per unit in <paramref name="Currency"/>; empty = none.</param>
/// <param name="Units">Further units in which it can be ordered; empty = none.</param>
/// <param name="Components">What a bundle is made of; empty for all others.</param>
/// <param name="Costs">Costs of the past, where they differ from the standard cost.</param>
/// <param name="Team">Team that does the work; empty = the usual one.</param>
/// <param name="VendorNumber">Vendor it is usually bought from.</param>
/// <param name="WarehouseCode">The warehouse that serves it unless a line names another; empty = chosen by rule.</param>
/// <param name="SerialTracking">Each unit has a serial number.</param>
/// <param name="InvoicingPolicy"><c>onDelivery</c>, <c>onOrder</c>, <c>milestone</c> or <c>recurring</c>; see <see cref="InvoicingPolicies"/>.</param>
[WireName("catalog.product-changed.v1")]
public sealed record ProductChanged(
    Guid ProductId, int Version, string Code, string Name, string Kind, string Unit, string? TaxCategory, string Status,
    decimal StandardCost, decimal? ListPrice, string Currency, IReadOnlyList<ProductUnit>? Units = null, IReadOnlyList<BundleComponent>? Components = null,
    IReadOnlyList<DatedCost>? Costs = null, string? Team = null, string? VendorNumber = null, string? WarehouseCode = null, bool SerialTracking = false,
    string InvoicingPolicy = InvoicingPolicies.OnDelivery) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ProductId;
}

/// <summary>Words of <see cref="ProductChanged.Kind"/> that several modules act on.</summary>
public static class ProductKinds
{
    /// <summary>Sold as one, fulfilled as components.</summary>
    public const string Bundle = "bundle";

    /// <summary>True for what is shipped and can come back; all else but a bundle is work.</summary>
    public static bool IsGoods(string kind) => kind is "stocked" or "nonStocked";
}

/// <summary>Words of <see cref="ProductChanged.InvoicingPolicy"/>: when a product is billed.</summary>
public static class InvoicingPolicies
{
    /// <summary>As it is delivered.</summary>
    public const string OnDelivery = "onDelivery";

    /// <summary>All of it once the order is confirmed, before anything is delivered.</summary>
    public const string OnOrder = "onOrder";

    /// <summary>In parts, as the milestones of its order are reached, whatever is delivered.</summary>
    public const string Milestone = "milestone";

    /// <summary>For its period: sold by recurring orders only, and all of it billed once the order made for a period is confirmed.</summary>
    public const string Recurring = "recurring";
}
