using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Checks a draft and, when nothing stops it, confirms it.</summary>
/// <param name="Id">The order.</param>
public sealed record SubmitOrderCommand(Guid Id) : ICommand<OrderResponse>;

internal sealed class SubmitOrderHandler(IOrdersDb db, OrderCapture capture, CreditCheck credit, RequestContext request, TimeProvider clock)
    : IRequestHandler<SubmitOrderCommand, OrderResponse>
{
    public async Task<OrderResponse> Handle(SubmitOrderCommand command, CancellationToken cancellationToken)
    {
        var order = await db.Orders.LoadAsync(command.Id, request, cancellationToken);
        var isRateKnown = await capture.PriceAsync(order, cancellationToken);
        var customer = await db.Customers.AsNoTracking().SingleAsync(c => c.Id == order.CustomerId, cancellationToken);
        var productIds = order.Lines.Select(line => line.ProductId).Distinct().ToList();
        var products = await db.Products.AsNoTracking().Where(p => productIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellationToken);
        var available = await db.Stock.Where(s => productIds.Contains(s.ProductId)).GroupBy(s => s.ProductId)
            .Select(group => new { group.Key, Sum = group.Sum(s => s.Available) }).ToDictionaryAsync(s => s.Key, s => s.Sum, cancellationToken);

        var findings = OrderChecks.Of(order, new SubmitFacts(customer, products, available, isRateKnown, capture.Today));
        order.Submit(findings, await credit.HoldAsync(order, customer, cancellationToken), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OrderResponse.Of(order);
    }
}
