using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Checks a draft and, when nothing stops it, confirms it.</summary>
/// <param name="Id">The order.</param>
public sealed record SubmitOrderCommand(Guid Id) : ICommand<OrderResponse>;

internal sealed class SubmitOrderHandler(IOrdersDb db, OrderCapture capture, CreditCheck credit, RequestContext request, TimeProvider clock)
    : IRequestHandler<SubmitOrderCommand, OrderResponse>
{
    private static readonly CompiledQuery<Guid, CustomerSnapshot> Customer = new((db, id) => db.Set<CustomerSnapshot>().AsNoTracking().Single(customer => customer.Id == id));

    private static readonly CompiledList<List<Guid>, ProductSnapshot> Products = new((db, ids) => db.Set<ProductSnapshot>().AsNoTracking().Where(product => ids.Contains(product.Id)));

    private static readonly CompiledList<List<Guid>, KeyValuePair<Guid, decimal>> Available = new((db, ids) => db.Set<StockSnapshot>().Where(stock => ids.Contains(stock.ProductId))
        .GroupBy(stock => stock.ProductId).Select(stock => new KeyValuePair<Guid, decimal>(stock.Key, stock.Sum(level => level.Available))));

    public async Task<OrderResponse> Handle(SubmitOrderCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        var isRateKnown = await capture.PriceAsync(order, cancellationToken);
        var customer = await Customer.RunAsync(db, order.CustomerId, cancellationToken);
        var productIds = order.Lines.Select(line => line.ProductId).Distinct().ToList();
        var products = (await Products.RunAsync(db, productIds, cancellationToken)).ToDictionary(product => product.Id);
        var available = (await Available.RunAsync(db, productIds, cancellationToken)).ToDictionary(stock => stock.Key, stock => stock.Value);

        var findings = OrderChecks.Of(order, new SubmitFacts(customer, products, available, isRateKnown, capture.Today));
        order.Submit(findings, await credit.HoldAsync(order, customer, cancellationToken), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
