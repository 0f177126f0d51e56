using OrderMgmt.Contracts.Orders;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

/// <summary>The timer set when the period before was settled: makes the order of exactly one period, which sets the next timer.</summary>
internal sealed class WhenRecurringPeriodDue(PeriodOrders orders) : IHandle<RecurringPeriodDue>
{
    public Task HandleAsync(RecurringPeriodDue due, EventEnvelope envelope, CancellationToken cancellationToken) =>
        orders.MakeAsync(due.RecurringOrderId, due.Period, cancellationToken);
}
