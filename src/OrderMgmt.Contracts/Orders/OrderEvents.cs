using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Parties;

namespace OrderMgmt.Contracts.Orders;

/// <summary>What every event of an order says about it: its state after what happened.</summary>
/// <param name="Version">Rises with each change; older ones are ignored by copies.</param>
/// <param name="Number">Human number: <c>SO-2026-000042</c>.</param>
/// <param name="Status">Derived: <c>draft</c>, <c>onHold</c>, <c>confirmed</c>, <c>inFulfillment</c>, <c>partiallyDelivered</c>, <c>delivered</c>, <c>invoiced</c>, <c>paid</c>, <c>closed</c>, <c>cancelled</c>.</param>
/// <param name="Phase">The system phase behind the stage.</param>
/// <param name="Stage">The company's own name for where the order is.</param>
/// <param name="Owner">Team that owns the next action.</param>
/// <param name="NextAction">Code of what is to be done next: <c>ship</c>.</param>
/// <param name="Net">Without tax, in <paramref name="Currency"/>.</param>
public sealed record OrderState(
    Guid OrderId, int Version, string Number, Guid CustomerId, string CustomerName, string OrderType, string Status, string Phase, string Stage,
    string? Owner, string? NextAction, string Currency, decimal Net, decimal Tax, decimal Gross, DateOnly OrderDate, DateOnly? RequestedDate, string? ExternalReference);

/// <summary>Quantities of an order line; ordered = open + reserved + backordered + delivered + cancelled.</summary>
/// <param name="Invoiced">On issued invoices, less what was credited because it was cancelled.</param>
public sealed record LineQuantities(
    Guid OrderLineId, decimal Ordered, decimal Open, decimal Reserved, decimal Backordered, decimal Delivered, decimal Invoiced, decimal Cancelled, decimal Returned);

/// <summary>An order line as confirmed: everything that fulfilment and billing need of it. Of a bundle, each component is a line with its share of the price.</summary>
/// <param name="Kind"><c>stocked</c>, <c>nonStocked</c>, <c>service</c> or <c>subscription</c>.</param>
/// <param name="Unit">The product's own unit, also where the customer ordered in another.</param>
/// <param name="UnitPrice">Per unit, before discount, without tax; up to eight decimals.</param>
/// <param name="Net">Line total without tax, after its discount and its share of the order's discount.</param>
/// <param name="TaxRate">Percent.</param>
/// <param name="UnitCost">Expected cost per unit in base currency.</param>
/// <param name="Team">Team that does the work; empty = the usual one.</param>
/// <param name="InvoicingPolicy">When it is billed: <c>onDelivery</c>, <c>onOrder</c> or <c>milestone</c>.</param>
public sealed record ConfirmedLine(
    Guid OrderLineId, int LineNumber, Guid ProductId, string ProductCode, string Description, string Kind, string Unit, decimal Quantity,
    decimal UnitPrice, decimal DiscountPercent, decimal DiscountAmount, decimal Net, string TaxCategory, decimal TaxRate, string? TaxExemptionReason,
    decimal UnitCost, string? WarehouseCode, DateOnly? RequestedDate, string? Team = null,
    string InvoicingPolicy = InvoicingPolicies.OnDelivery);

/// <summary>A charge for shipping, billed with the order's first invoice.</summary>
public sealed record ShippingCharge(decimal Net, string TaxCategory, decimal TaxRate, string? TaxExemptionReason);

/// <summary>The period of a recurring order that an order was made for.</summary>
/// <param name="Number">Counted from 1; one order per period.</param>
/// <param name="StartsOn">The first day of the period, which is the order's date.</param>
public sealed record OrderPeriod(Guid RecurringOrderId, string RecurringOrderNumber, int Number, DateOnly StartsOn);

/// <summary>A draft was captured.</summary>
/// <param name="Period">Only when a recurring order made it.</param>
[WireName("orders.order-created.v1")]
public sealed record OrderCreated(OrderState Order, OrderPeriod? Period = null) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>A draft was changed.</summary>
[WireName("orders.order-changed.v1")]
public sealed record OrderChanged(OrderState Order) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>The order passed all checks and is to be fulfilled; carries everything other modules copy.</summary>
/// <param name="ShipComplete">Deliver only when all lines are available.</param>
[WireName("orders.order-confirmed.v1")]
public sealed record OrderConfirmed(
    OrderState Order, IReadOnlyList<ConfirmedLine> Lines, ShippingCharge? Shipping, string PaymentTerms, string ClientType, string Country,
    Address BillingAddress, Address DeliveryAddress, bool ShipComplete, DateTimeOffset ConfirmedAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>A hold stops the order: it is not confirmed, or no more of it goes out. It takes the place of one before.</summary>
/// <param name="Reason">Code of the hold: <c>credit</c>, <c>customer</c>.</param>
[WireName("orders.order-held.v1")]
public sealed record OrderHeld(OrderState Order, string Reason, string Text) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>A hold was released; a confirmation follows when the order was not confirmed yet.</summary>
[WireName("orders.order-released.v1")]
public sealed record OrderReleased(OrderState Order, string Reason) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>Quantities, status or next action of a confirmed order changed through what other modules did.</summary>
[WireName("orders.order-progressed.v1")]
public sealed record OrderProgressed(OrderState Order, IReadOnlyList<LineQuantities> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>The open remainder of the order, or all of it, was cancelled; what is reserved is to be freed and what is on drafts withdrawn.</summary>
/// <param name="Lines">Quantities after the cancellation: each line's cancelled total counts.</param>
[WireName("orders.order-cancelled.v1")]
public sealed record OrderCancelled(OrderState Order, string Reason, IReadOnlyList<LineQuantities> Lines) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>What a milestone bills of an order line.</summary>
/// <param name="Quantity">In the line's own unit; up to four decimals.</param>
/// <param name="Net">Without tax. The shares of all milestones add up to the line, in quantity and net.</param>
public sealed record MilestoneShare(Guid OrderLineId, decimal Quantity, decimal Net);

/// <summary>A milestone was signed off, or its day has come: its shares of the lines are to be billed.</summary>
/// <param name="Number">Of the milestone in its order, from 1.</param>
/// <param name="SignedOffBy">Who signed it off; empty when its day has come.</param>
[WireName("orders.milestone-reached.v1")]
public sealed record MilestoneReached(
    OrderState Order, int Number, string Name, string? SignedOffBy, IReadOnlyList<MilestoneShare> Shares, DateTimeOffset ReachedAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}

/// <summary>To itself: the day of a milestone has come.</summary>
[WireName("orders.milestone-due.v1")]
public sealed record MilestoneDue(Guid OrderId, int Number, DateTimeOffset DueAt) : ITimedEvent
{
    Guid IIntegrationEvent.Subject => OrderId;
}

/// <summary>Everything is delivered, invoiced and paid.</summary>
[WireName("orders.order-closed.v1")]
public sealed record OrderClosed(OrderState Order, IReadOnlyList<LineQuantities> Lines, DateTimeOffset ClosedAt) : IIntegrationEvent
{
    Guid IIntegrationEvent.Subject => Order.OrderId;
}
