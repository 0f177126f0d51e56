namespace OrderMgmt.Orders.Domain;

/// <summary>What a line asks for, complete as far as the catalogue knows it.</summary>
/// <param name="Quantity">In the product's own unit.</param>
/// <param name="UnitPrice">Per unit ordered.</param>
/// <param name="InvoicingPolicy">When it is billed, components of a bundle included.</param>
/// <param name="OrderedQuantity">In the unit ordered; empty = ordered in the product's own unit.</param>
internal sealed record LineTerms(
    Guid ProductId, string ProductCode, string Description, string Kind, string Unit, decimal Quantity, decimal? UnitPrice, decimal? ListPrice, string? PriceReason,
    decimal? DiscountPercent, decimal? DiscountAmount, string? TaxCategory, decimal UnitCost, DateOnly? RequestedDate, string? WarehouseCode, string InvoicingPolicy,
    decimal? OrderedQuantity = null, string? OrderedUnit = null, PriceSource? PriceSource = null, string? Team = null, IReadOnlyList<ComponentTerms>? Components = null);

/// <summary>What a bundle brings of one of its components.</summary>
/// <param name="Worth">What it would cost on its own.</param>
internal sealed record ComponentTerms(
    Guid LineId, Guid ProductId, string ProductCode, string Description, string Kind, string Unit, decimal Quantity, string TaxCategory, decimal UnitCost, decimal Worth,
    string? WarehouseCode, string? Team);
