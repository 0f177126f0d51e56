using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>A customer on hold stops its orders: what is submitted waits, what is confirmed is not sent out.</summary>
internal sealed class CustomerHolds(IOrdersDb db, CreditCheck credit, TimeProvider clock)
{
    /// <summary>What releases its orders.</summary>
    public const string Activation = "activation of the customer";

    private static readonly OrderStatus[] Open = [OrderStatus.OnHold, OrderStatus.Confirmed, OrderStatus.InFulfillment, OrderStatus.PartiallyDelivered, OrderStatus.Delivered, OrderStatus.Invoiced];

    public static OrderHold HoldOf(CustomerSnapshot customer, DateTimeOffset at) =>
        new(HoldReason.Customer, $"Customer {customer.Number} is on hold; the order waits until it is activated again.", at);

    /// <summary>Brings open orders in line with where their customer stands now. Those of one that was archived stay as they are.</summary>
    public async Task FollowAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.SingleAsync(c => c.Id == customerId, cancellationToken);
        if (customer.IsArchived)
        {
            return;
        }

        var orders = await db.Orders.Where(o => o.CustomerId == customerId && Open.Contains(o.Status)).OrderBy(o => o.CreatedAt).ThenBy(o => o.Id).ToListAsync(cancellationToken);
        foreach (var order in orders.Where(order => (order.OpenHold?.Reason == HoldReason.Customer) != customer.IsOnHold))
        {
            Follow(order, customer);
        }

        await credit.ReleaseAsync(customerId, cancellationToken);
    }

    /// <summary>What is not confirmed yet is left to the credit check.</summary>
    private void Follow(Order order, CustomerSnapshot customer)
    {
        if (customer.IsOnHold && order.HasSomethingToSend)
        {
            order.Hold(HoldOf(customer, clock.GetUtcNow()), "hold of the customer");
        }
        else if (!customer.IsOnHold && order.Status != OrderStatus.OnHold)
        {
            order.Release(Activation, clock.GetUtcNow());
        }
    }
}
