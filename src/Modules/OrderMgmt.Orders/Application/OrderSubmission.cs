using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>The one way in which a draft becomes an order: all checks, then credit.</summary>
internal sealed class OrderSubmission(IOrdersDb db, OrderCapture capture, CreditCheck credit, TimeProvider clock)
{
    private static readonly CompiledQuery<Guid, CustomerSnapshot> Customer = new((db, id) => db.Set<CustomerSnapshot>().AsNoTracking().Single(customer => customer.Id == id));

    private static readonly CompiledList<List<Guid>, ProductSnapshot> Products = new((db, ids) => db.Set<ProductSnapshot>().AsNoTracking().Where(product => ids.Contains(product.Id)));

    private static readonly CompiledList<List<Guid>, KeyValuePair<Guid, decimal>> Available = new((db, ids) => db.Set<StockSnapshot>().Where(stock => ids.Contains(stock.ProductId))
        .GroupBy(stock => stock.ProductId).Select(stock => new KeyValuePair<Guid, decimal>(stock.Key, stock.Sum(level => level.Available))));

    /// <summary>Prices the draft by what holds on its date, and tells everything that is to be said about it.</summary>
    public async Task<CheckedOrder> CheckAsync(Order order, CancellationToken cancellationToken)
    {
        var isRateKnown = await capture.PriceAsync(order, cancellationToken);
        var customer = await Customer.RunAsync(db, order.CustomerId, cancellationToken);
        var productIds = order.Lines.Select(line => line.ProductId).Distinct().ToList();
        var products = (await Products.RunAsync(db, productIds, cancellationToken)).ToDictionary(product => product.Id);
        var available = (await Available.RunAsync(db, productIds, cancellationToken)).ToDictionary(stock => stock.Key, stock => stock.Value);
        return new CheckedOrder(order, customer, OrderChecks.Of(order, new SubmitFacts(customer, products, available, isRateKnown, capture.Today)));
    }

    /// <summary>Confirms it or puts it on hold. Errors among the findings refuse it.</summary>
    public async Task SubmitAsync(CheckedOrder done, CancellationToken cancellationToken) =>
        done.Order.Submit(done.Findings, await credit.HoldAsync(done.Order, done.Customer, cancellationToken), clock.GetUtcNow());
}

/// <summary>A draft with what the checks found.</summary>
internal sealed record CheckedOrder(Order Order, CustomerSnapshot Customer, IReadOnlyList<OrderFinding> Findings);
