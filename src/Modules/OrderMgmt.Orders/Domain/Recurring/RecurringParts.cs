using OrderMgmt.Contracts.Parties;

namespace OrderMgmt.Orders.Domain;

/// <summary>Where a recurring order is.</summary>
public enum RecurringOrderStatus
{
    /// <summary>An order is made at the start of each period.</summary>
    Active,

    /// <summary>Waits until it is resumed; periods that pass meanwhile are skipped.</summary>
    Paused,

    /// <summary>Over, or ended by someone; no further orders are made.</summary>
    Ended,
}

/// <summary>What the orders of a recurring order say beside their customer, dates and lines.</summary>
internal sealed record RecurringTerms(
    string OrderType, string? ExternalReference, decimal? ShippingCharge, decimal? DiscountPercent, decimal? DiscountAmount, string? Project, string? Notes, bool ShipComplete,
    Address? DeliveryAddress, IReadOnlyDictionary<string, string> Metadata);

/// <summary>What is ordered each time.</summary>
/// <param name="UnitPrice">Agreed for all periods; empty = the price that holds on the first day of each.</param>
internal sealed record RecurringLine(
    string ProductCode, string? Description, decimal Quantity, string? Unit, decimal? UnitPrice, string? PriceReason, decimal? DiscountPercent, decimal? DiscountAmount,
    string? TaxCategory, string? WarehouseCode);

/// <summary>The period of a recurring order that an order is made for.</summary>
internal sealed record RecurringSource(Guid RecurringOrderId, string RecurringOrderNumber, int Period, DateOnly PeriodStart);

/// <summary>What time it is, which day that is for the company, and when its days begin.</summary>
internal sealed record CompanyTime(DateTimeOffset Now, DateOnly Today, Func<DateOnly, DateTimeOffset> StartOf);
