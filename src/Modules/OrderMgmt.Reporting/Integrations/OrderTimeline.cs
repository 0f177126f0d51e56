using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Application;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>What happened to the order itself.</summary>
internal sealed class OrderTimeline(IReadModels models) : Timeline(models)
{
    public void Register(Routes routes) => routes
        .On<OrderCreated>((e, envelope) => Note(
            e.Order.OrderId, envelope, Captured(e),
            ("externalReference", e.Order.ExternalReference), ("stage", e.Order.Stage), ("recurringOrder", e.Period?.RecurringOrderNumber), ("period", e.Period?.Number), ("periodStart", e.Period?.StartsOn)))
        .On<OrderChanged>((e, envelope) => Note(
            e.Order.OrderId, envelope, $"Draft changed: now {Amount(e.Order.Gross, e.Order.Currency)}", ("gross", Amount(e.Order.Gross, e.Order.Currency))))
        .On<OrderConfirmed>((e, envelope) => Note(
            e.Order.OrderId, envelope,
            $"Order confirmed: {Amount(e.Order.Gross, e.Order.Currency)} in {e.Lines.Count} {(e.Lines.Count == 1 ? "line" : "lines")}",
            ("gross", Amount(e.Order.Gross, e.Order.Currency)), ("paymentTerms", e.PaymentTerms), ("stage", e.Order.Stage)))
        .On<OrderHeld>((e, envelope) => Note(
            e.Order.OrderId, envelope, $"Order put on hold: {e.Text}", ("reason", e.Reason), ("owner", e.Order.Owner)))
        .On<OrderReleased>((e, envelope) => Note(
            e.Order.OrderId, envelope, $"Hold released ({e.Reason})", ("reason", e.Reason)))
        .On<OrderProgressed>((e, envelope) => Note(
            e.Order.OrderId, envelope, $"{Progress(e)}; next: {e.Order.NextAction ?? "nothing"}",
            ("status", e.Order.Status), ("stage", e.Order.Stage), ("owner", e.Order.Owner), ("nextAction", e.Order.NextAction)))
        .On<OrderCancelled>((e, envelope) => Note(
            e.Order.OrderId, envelope, e.Order.Status == "cancelled" ? $"Order cancelled: {e.Reason}" : $"Open remainder cancelled: {e.Reason}",
            ("reason", e.Reason), ("cancelled", Sum(e.Lines, line => line.Cancelled)), ("status", e.Order.Status)))
        .On<MilestoneReached>((e, envelope) => Note(
            e.Order.OrderId, envelope,
            $"Milestone {e.Number} reached: {e.Name}, {Amount(e.Shares.Sum(share => share.Net), e.Order.Currency)}",
            ("net", Amount(e.Shares.Sum(share => share.Net), e.Order.Currency)), ("signedOffBy", e.SignedOffBy), ("nextAction", e.Order.NextAction)))
        .On<OrderClosed>((e, envelope) => Note(
            e.Order.OrderId, envelope, "Order closed: delivered, invoiced and paid", ("stage", e.Order.Stage)));

    private static string Captured(OrderCreated e) => e.Period is { } period
        ? $"Order {e.Order.Number} made for {e.Order.CustomerName} by recurring order {period.RecurringOrderNumber}, period {period.Number} from {period.StartsOn:yyyy-MM-dd} on"
        : $"Order {e.Order.Number} captured for {e.Order.CustomerName}";

    private static string Progress(OrderProgressed e) =>
        $"Progress: {Sum(e.Lines, line => line.Reserved)} reserved, {Sum(e.Lines, line => line.Backordered)} backordered, "
        + $"{Sum(e.Lines, line => line.Delivered)} delivered, {Sum(e.Lines, line => line.Invoiced)} invoiced of {Sum(e.Lines, line => line.Ordered)}";

    private static string Sum(IReadOnlyList<LineQuantities> lines, Func<LineQuantities, decimal> quantity) => Rounding.Pad(lines.Sum(quantity), 0);
}
