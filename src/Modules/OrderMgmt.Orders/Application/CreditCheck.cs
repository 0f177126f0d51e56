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
        db.Set<Order>().AsTracking().Where(order => order.CustomerId == customerId && order.Status == OrderStatus.OnHold).OrderBy(order => order.CreatedAt));

    private static readonly CompiledQuery<Guid, decimal> Exposure = new((db, customerId) =>
        db.Set<Order>().Where(order => order.CustomerId == customerId && order.OpenValue != 0).Sum(order => order.OpenValue));

    public async Task<OrderHold?> HoldAsync(Order order, decimal? creditLimit, CancellationToken cancellationToken)
    {
        if (creditLimit is not { } limit)
        {
            return null;
        }

        var exposure = await ExposureAsync(order.CustomerId, cancellationToken) + (order.Gross * order.ExchangeRate);
        var currency = company.Value.BaseCurrency;
        return exposure <= limit ? null : new OrderHold(
            HoldReason.Credit,
            $"With this order {order.CustomerName} would owe {new Money(exposure, currency)} {currency}, over the credit limit of {new Money(limit, currency)}. A payment, a higher limit or a decision releases it.",
            clock.GetUtcNow());
    }

    /// <summary>Releases held orders of a customer, oldest first, as far as the limit now allows.</summary>
    public async Task ReleaseAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var held = await Held.RunAsync(db, customerId, cancellationToken);
        if (held.Count == 0)
        {
            return;
        }

        var customer = await db.Customers.SingleAsync(c => c.Id == customerId, cancellationToken);
        var exposure = await ExposureAsync(customerId, cancellationToken);
        foreach (var order in held)
        {
            exposure += order.Gross * order.ExchangeRate;
            if (customer.CreditLimit is { } limit && exposure > limit)
            {
                return;
            }

            order.Release("credit check", clock.GetUtcNow());
        }
    }

    private Task<decimal> ExposureAsync(Guid customerId, CancellationToken cancellationToken) => Exposure.RunAsync(db, customerId, cancellationToken);
}
