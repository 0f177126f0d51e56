using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>The one way in which an order comes about: numbered, priced and added as a draft. Not saved yet.</summary>
internal sealed class OrderDrafts(IOrdersDb db, OrderCapture capture, NumberSeries numbers, RequestContext request, TimeProvider clock)
{
    public async Task<Order> AddAsync(CustomerSnapshot customer, OrderHeader header, IEnumerable<LineTerms> lines, RecurringSource? source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var number = await numbers.NextAsync(db, request, "SO", capture.Today.Year, cancellationToken);
        var order = Order.Capture(Guid.CreateVersion7(now), number, now, customer.ForOrder, header, OrderCapture.ShippingTaxCategory, source);
        foreach (var line in lines)
        {
            order.AddLine(Guid.CreateVersion7(now), line);
        }

        await capture.PriceAsync(order, cancellationToken);
        db.Orders.Add(order);
        return order;
    }
}
