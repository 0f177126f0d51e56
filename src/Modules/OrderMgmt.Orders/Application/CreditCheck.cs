using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>
/// Credit exposure of a customer = open receivables + delivered not invoiced + confirmed not delivered, with tax, in base
/// currency: the sum of the open values of its orders. Over the limit an order waits on hold.
/// </summary>
internal sealed class CreditCheck(IOrdersDb db, IOptions<CompanyOptions> company, TimeProvider clock)
{
    private static readonly CompiledList<Guid, Order> Held = new((db, customerId) =>
        db.Set<Order>().AsTracking().Where(order => order.CustomerId == customerId && order.Status == OrderStatus.OnHold).OrderBy(order => order.CreatedAt).ThenBy(order => order.Id));

    private static readonly CompiledQuery<Guid, decimal> Exposure = new((db, customerId) =>
        db.Set<Order>().Where(order => order.CustomerId == customerId && order.OpenValue != 0).Sum(order => order.OpenValue));

    /// <summary>What keeps a submitted order waiting. While its customer is on hold, credit is looked at when that ends.</summary>
    public async Task<OrderHold?> HoldAsync(Order order, CustomerSnapshot customer, CancellationToken cancellationToken)
    {
        if (customer.IsOnHold)
        {
            return CustomerHolds.HoldOf(customer, clock.GetUtcNow());
        }

        if (customer.CreditLimit is not { } limit)
        {
            return null;
        }

        var exposure = await ExposureAsync(order.CustomerId, cancellationToken) + (order.Gross * order.ExchangeRate);
        return exposure <= limit ? null : HoldOf(order, exposure, limit);
    }

    /// <summary>Releases held orders of a customer, oldest first, as far as the limit now allows; none while it is stopped itself.</summary>
    public async Task ReleaseAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var held = await Held.RunAsync(db, customerId, cancellationToken);
        if (held.Count == 0)
        {
            return;
        }

        var customer = await db.Customers.SingleAsync(c => c.Id == customerId, cancellationToken);
        if (!customer.IsOnHold && !customer.IsArchived)
        {
            Release(held, customer.CreditLimit, await ExposureAsync(customerId, cancellationToken));
        }
    }

    /// <summary>Behind the first that goes beyond the limit all wait for credit, whatever they waited for before.</summary>
    private void Release(List<Order> held, decimal? creditLimit, decimal exposure)
    {
        var isOver = false;
        foreach (var order in held)
        {
            exposure += order.Gross * order.ExchangeRate;
            isOver = isOver || exposure > creditLimit;
            var waitedForCredit = order.OpenHold!.Reason == HoldReason.Credit;
            if (!isOver)
            {
                order.Release(waitedForCredit ? "credit check" : CustomerHolds.Activation, clock.GetUtcNow());
            }
            else if (!waitedForCredit)
            {
                order.Hold(HoldOf(order, exposure, creditLimit!.Value), CustomerHolds.Activation);
            }
        }
    }

    private OrderHold HoldOf(Order order, decimal exposure, decimal limit)
    {
        var currency = company.Value.BaseCurrency;
        return new OrderHold(
            HoldReason.Credit,
            $"With this order {order.CustomerName} would owe {new Money(exposure, currency)} {currency}, over the credit limit of {new Money(limit, currency)}. A payment, a higher limit or a decision releases it.",
            clock.GetUtcNow());
    }

    private Task<decimal> ExposureAsync(Guid customerId, CancellationToken cancellationToken) => Exposure.RunAsync(db, customerId, cancellationToken);
}
