using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

/// <summary>What others are told about orders.</summary>
internal sealed class OrdersEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        OrderWasCreated e => new OrderCreated(State(e.Order), PeriodOf(e.Order)),
        OrderWasChanged { Order.Version: 1 } => null,
        OrderWasChanged e => new OrderChanged(State(e.Order)),
        OrderWasConfirmed e => Confirmed(e.Order),
        OrderWasHeld e => new OrderHeld(State(e.Order), e.Hold.Reason.ToText(), e.Hold.Text),
        OrderWasReleased e => new OrderReleased(State(e.Order), e.Order.Holds[^1].Reason.ToText()),
        OrderHasProgressed e => new OrderProgressed(State(e.Order), Quantities(e.Order)),
        OrderWasCancelled e => new OrderCancelled(State(e.Order), e.Reason, Quantities(e.Order)),
        MilestoneFallsDue e => new MilestoneDue(e.Order.Id, e.Milestone.Number, e.Milestone.DueAt!.Value),
        MilestoneWasReached e => new MilestoneReached(
            State(e.Order), e.Milestone.Number, e.Milestone.Name, e.Milestone.SignedOffBy, e.Order.SharesOf(e.Milestone), e.Milestone.ReachedAt!.Value),
        OrderWasClosed e => new OrderClosed(State(e.Order), Quantities(e.Order), e.Order.ClosedAt!.Value),
        RecurringOrderWasCreated e => new RecurringOrderCreated(State(e.RecurringOrder)),
        RecurringOrderWasChanged e => new RecurringOrderChanged(State(e.RecurringOrder)),
        RecurringOrderWasPaused e => new RecurringOrderPaused(State(e.RecurringOrder)),
        RecurringOrderWasResumed e => new RecurringOrderResumed(State(e.RecurringOrder)),
        RecurringOrderWasEnded e => new RecurringOrderEnded(State(e.RecurringOrder), e.RecurringOrder.EndReason),
        RecurringPeriodWasSkipped e => new RecurringPeriodSkipped(State(e.RecurringOrder), e.Period, e.StartsOn, e.Reason),
        RecurringPeriodFallsDue e => new RecurringPeriodDue(e.RecurringOrder.Id, e.Period, e.DueAt),
        _ => null,
    };

    private static OrderState State(Order order) => new(
        order.Id, order.Version, order.Number, order.CustomerId, order.CustomerName, order.OrderType, order.Status.ToText(), order.Phase.ToText(), order.Stage, order.Owner,
        OrderNextAction.Of(order)?.Code, order.Currency, order.Net, order.Tax, order.Gross, order.OrderDate, order.RequestedDate, order.ExternalReference);

    private static OrderPeriod? PeriodOf(Order order) =>
        order.RecurringOrderId is { } id ? new OrderPeriod(id, order.RecurringOrderNumber!, order.Period!.Value, order.PeriodStart!.Value) : null;

    private static RecurringOrderState State(RecurringOrder recurring) => new(
        recurring.Id, recurring.Version, recurring.Number, recurring.CustomerId, recurring.CustomerName, recurring.Status.ToText(),
        recurring.Schedule.Every, recurring.Schedule.Unit.ToText(), recurring.Schedule.StartsOn, recurring.NextOn is null ? null : recurring.NextPeriod, recurring.NextOn);

    private static List<LineQuantities> Quantities(Order order) =>
        [.. order.FulfilledLines.Select(l => new LineQuantities(l.Id, l.Quantity, l.Open, l.Reserved, l.Backordered, l.Delivered, l.Invoiced, l.Cancelled, l.Returned))];

    private static OrderConfirmed Confirmed(Order order) => new(
        State(order),
        [.. order.FulfilledLines.Select(l => new ConfirmedLine(
            l.Id, l.LineNumber, l.ProductId, l.ProductCode, l.Description, l.Kind, l.Unit, l.Quantity, l.PricePerOwnUnit!.Value, l.DiscountPercent ?? 0, l.Discount, l.Net,
            l.TaxCategory!, l.TaxRate!.Value, l.TaxExemptionReason, l.UnitCost, l.WarehouseCode, l.RequestedDate ?? order.RequestedDate, l.Team,
            BilledAs(l)))],
        order.ShippingCharge is { } shipping and > 0 ? new ShippingCharge(shipping, order.ShippingTaxCategory, order.ShippingTaxRate!.Value, order.ShippingTaxExemptionReason) : null,
        order.PaymentTerms,
        order.ClientType,
        order.TaxCountry,
        order.BillingAddress,
        order.DeliveryAddress,
        order.ShipComplete,
        order.ConfirmedAt!.Value);

    /// <summary>Which periods there are concerns no one else: the order of one bills it as any order does that is billed at once.</summary>
    private static string BilledAs(OrderLine line) => line.InvoicingPolicy == InvoicingPolicies.Recurring ? InvoicingPolicies.OnOrder : line.InvoicingPolicy;
}
