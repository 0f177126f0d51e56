using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>One recurring order.</summary>
/// <param name="Id">The recurring order.</param>
public sealed record GetRecurringOrderQuery(Guid Id) : IQuery<RecurringOrderResponse>;

internal sealed class GetRecurringOrderHandler(IOrdersDb db, RecurringOrderView view) : IRequestHandler<GetRecurringOrderQuery, RecurringOrderResponse>
{
    public async Task<RecurringOrderResponse> Handle(GetRecurringOrderQuery query, CancellationToken cancellationToken) =>
        await view.OfAsync(await db.RecurringOrders.ReadAsync(query.Id, cancellationToken), cancellationToken);
}
