using System.Text.Json.Serialization;

namespace OrderMgmt.Catalog.Domain;

/// <summary>A unit in which a product can be ordered beside its own.</summary>
/// <param name="Unit">Code of the unit: <c>box</c>.</param>
/// <param name="Factor">How many of the product's own unit one of it is.</param>
internal sealed record UnitOfProduct(string Unit, decimal Factor);

/// <summary>What one bundle holds of another product, in that product's own unit. The code is final, so it is kept beside the key.</summary>
internal sealed record Component(Guid ProductId, string ProductCode, decimal Quantity);

/// <summary>What a unit cost in a period of the past, half-open.</summary>
internal sealed record PastCost(DateOnly ValidFrom, DateOnly ValidTo, decimal Cost);

/// <summary>How a product is fulfilled unless an order line says otherwise.</summary>
internal sealed record ProductFulfilment(string? Team, string? VendorNumber, string? WarehouseCode, bool SerialTracking)
{
    public static readonly ProductFulfilment Usual = new(null, null, null, false);

    [JsonIgnore]
    public bool IsUsual => this == Usual;
}
