using System.Globalization;

namespace OrderMgmt.Orders.Domain;

/// <summary>Computes from an order's state what is to be done next and who owns it.</summary>
internal static class OrderNextAction
{
    /// <summary>Nothing when the order is finished.</summary>
    public static NextAction? Of(Order order) => order.Status switch
    {
        OrderStatus.Draft => new("submit", "Submit the order.", order.Owner!, null, null),
        OrderStatus.OnHold => Unblock(order, order.Holds[^1]),
        OrderStatus.Delivered => order.NextMilestone is { } milestone && order.IsReachedInvoiced
            ? Await(milestone)
            : new("issueInvoice", "Issue the invoice for what was delivered.", order.Owner!, null, null),
        OrderStatus.Invoiced => new("collectPayment", "The customer pays the open invoices.", "customer", null, null),
        OrderStatus.Closed or OrderStatus.Cancelled => null,
        _ => order.OpenHold is { } hold ? Unblock(order, hold) : Fulfil(order),
    };

    private static NextAction Unblock(Order order, OrderHold hold) =>
        new(hold.Reason == HoldReason.Customer ? "activateCustomer" : "releaseHold", hold.Text, order.Owner!, null, "hold");

    private static NextAction Await(OrderMilestone milestone) => milestone.DueOn is { } day
        ? new("awaitMilestone", $"Milestone {milestone.Number}, {milestone.Name}, is billed on its day.", "system", day, "milestone")
        : new("signOffMilestone", $"Sign off milestone {milestone.Number}: {milestone.Name}.", "customer", null, "milestone");

    private static NextAction Fulfil(Order order)
    {
        var lines = order.FulfilledLines.ToList();
        var due = lines.Where(line => line.Remaining > 0).Min(line => line.PromisedDate ?? order.RequestedDate);
        if (lines.Exists(line => line.Reserved > 0))
        {
            return new("ship", "Ship what is reserved.", order.Owner!, due, null);
        }

        if (lines.Find(line => !line.IsGoods && line.Remaining > 0) is { } service)
        {
            return new("completeWork", $"Complete the work for {service.ProductCode}.", service.Team ?? "service", due, null);
        }

        return lines.Find(line => line.Backordered > 0) is { } backordered
            ? new("replenish", string.Create(CultureInfo.InvariantCulture, $"Get {backordered.Backordered:0.####} {backordered.Unit} of {backordered.ProductCode}: it is backordered."), "purchasing", due, "stock")
            : new("allocate", "Stock is being reserved.", "system", due, null);
    }
}
