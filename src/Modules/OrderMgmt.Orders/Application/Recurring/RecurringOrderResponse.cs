using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>A recurring order: makes an order for each period.</summary>
public sealed record RecurringOrderResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Human number: <c>RO-2026-000042</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Where it is.</summary>
    public required RecurringOrderStatus Status { get; init; }

    /// <summary>What is to be done next: <c>submitOrder</c>, <c>makeOrder</c>, <c>resume</c>; absent when all is done.</summary>
    public NextActionResponse? NextAction { get; init; }

    /// <summary>Number of the period whose order is made next; absent when there is none.</summary>
    public int? NextPeriod { get; init; }

    /// <summary>Its first day, on which the order is made.</summary>
    public DateOnly? NextOn { get; init; }

    /// <summary>The customer's id.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's number.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>ISO 4217 currency of the prices and amounts.</summary>
    public required string Currency { get; init; }

    /// <summary>When the orders are made.</summary>
    public required RecurringScheduleResponse Schedule { get; init; }

    /// <summary>Code of the order type.</summary>
    public required string OrderType { get; init; }

    /// <summary>The customer's own reference; each order adds the number of its period.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Project the orders belong to.</summary>
    public string? Project { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>Deliver only when all lines are available.</summary>
    public required bool ShipComplete { get; init; }

    /// <summary>Where the goods go; absent = the customer's delivery address on the day of each order.</summary>
    public Address? DeliveryAddress { get; init; }

    /// <summary>Discount on the whole order, percent.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Discount on the whole order, amount.</summary>
    public Money? DiscountAmount { get; init; }

    /// <summary>Charge for shipping, without tax.</summary>
    public Money? ShippingCharge { get; init; }

    /// <summary>What is ordered each time, in its order.</summary>
    public required IReadOnlyList<RecurringLineResponse> Lines { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was agreed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why someone ended it.</summary>
    public string? EndReason { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static RecurringOrderResponse Of(RecurringOrder recurring, RefusedOrder? refused) => new()
    {
        Id = recurring.Id,
        Number = recurring.Number,
        Status = recurring.Status,
        NextAction = RecurringNextAction.Of(recurring, refused) is { } next ? new NextActionResponse(next.Code, next.Text, next.Owner, next.DueDate, next.BlockedBy) : null,
        NextPeriod = recurring.NextOn is null ? null : recurring.NextPeriod,
        NextOn = recurring.NextOn,
        CustomerId = recurring.CustomerId,
        CustomerNumber = recurring.CustomerNumber,
        CustomerName = recurring.CustomerName,
        Currency = recurring.Currency,
        Schedule = RecurringScheduleResponse.Of(recurring.Schedule),
        OrderType = recurring.Terms.OrderType,
        ExternalReference = recurring.Terms.ExternalReference,
        Project = recurring.Terms.Project,
        Notes = recurring.Terms.Notes,
        ShipComplete = recurring.Terms.ShipComplete,
        DeliveryAddress = recurring.Terms.DeliveryAddress,
        DiscountPercent = recurring.Terms.DiscountPercent,
        DiscountAmount = recurring.Terms.DiscountAmount is { } discount ? new Money(discount, recurring.Currency) : null,
        ShippingCharge = recurring.Terms.ShippingCharge is { } shipping ? new Money(shipping, recurring.Currency) : null,
        Lines = [.. recurring.Lines.Select(line => RecurringLineResponse.Of(line, recurring.Currency))],
        Metadata = recurring.Terms.Metadata,
        CreatedAt = recurring.CreatedAt,
        EndedAt = recurring.EndedAt,
        EndReason = recurring.EndReason,
        Version = recurring.Version,
    };
}

/// <summary>When the orders are made: on the first day of each period.</summary>
/// <param name="Every">How many units a period has.</param>
/// <param name="Unit">In what it is counted.</param>
/// <param name="StartsOn">The day from which periods are counted.</param>
/// <param name="AnchorDay">Day of the month on which periods of months begin; absent = the day of <paramref name="StartsOn"/>.</param>
/// <param name="EndsOn">No period begins after this day.</param>
/// <param name="Count">How many periods there are, skipped ones included.</param>
public sealed record RecurringScheduleResponse(int Every, RecurringUnit Unit, DateOnly StartsOn, int? AnchorDay, DateOnly? EndsOn, int? Count)
{
    internal static RecurringScheduleResponse Of(RecurringSchedule schedule) =>
        new(schedule.Every, schedule.Unit, schedule.StartsOn, schedule.AnchorDay, schedule.EndsOn, schedule.Count);
}

/// <summary>What is ordered each time.</summary>
/// <param name="ProductCode">The product's code.</param>
/// <param name="Description">Text on documents; absent = the product's name.</param>
/// <param name="Quantity">How much, in the line's unit.</param>
/// <param name="Unit">Unit of quantity and price; absent = the product's own.</param>
/// <param name="UnitPrice">Agreed for all periods; absent = the price that holds on the day of each order.</param>
/// <param name="PriceReason">Why the price deviates.</param>
/// <param name="DiscountPercent">Discount on the price, percent.</param>
/// <param name="DiscountAmount">Discount on the line, amount.</param>
/// <param name="TaxCategory">Absent = the product's.</param>
/// <param name="WarehouseCode">From which warehouse; absent = the product's, else chosen by rule.</param>
public sealed record RecurringLineResponse(
    string ProductCode, string? Description, decimal Quantity, string? Unit, Price? UnitPrice, string? PriceReason, decimal? DiscountPercent, Money? DiscountAmount, string? TaxCategory,
    string? WarehouseCode)
{
    internal static RecurringLineResponse Of(RecurringLine line, string currency) => new(
        line.ProductCode, line.Description, line.Quantity, line.Unit, line.UnitPrice is { } price ? new Price(price, currency) : null, line.PriceReason, line.DiscountPercent,
        line.DiscountAmount is { } discount ? new Money(discount, currency) : null, line.TaxCategory, line.WarehouseCode);
}
