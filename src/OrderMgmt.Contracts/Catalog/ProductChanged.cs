namespace OrderMgmt.Contracts.Catalog;

/// <summary>A product was created or changed; carries its whole state.</summary>
/// <param name="Kind"><c>stocked</c> or <c>service</c>.</param>
/// <param name="Status"><c>draft</c>, <c>active</c> or <c>discontinued</c>.</param>
/// <param name="StandardCost">Cost per unit in the company's base currency.</param>
/// <param name="ListPrice">The general price per unit in <paramref name="Currency"/>; empty = none.</param>
[WireName("catalog.product-changed.v1")]
public sealed record ProductChanged(
    Guid ProductId, int Version, string Code, string Name, string Kind, string Unit, string TaxCategory, string Status,
    decimal StandardCost, decimal? ListPrice, string Currency) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => ProductId;
}
