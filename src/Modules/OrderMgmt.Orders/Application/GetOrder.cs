using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>One order.</summary>
/// <param name="Id">The order.</param>
public sealed record GetOrderQuery(Guid Id) : IQuery<OrderResponse>;

internal sealed class GetOrderHandler(IOrdersDb db) : IRequestHandler<GetOrderQuery, OrderResponse>
{
    public async Task<OrderResponse> Handle(GetOrderQuery query, CancellationToken cancellationToken) =>
        OrderResponse.Of(await db.Orders.ReadAsync(query.Id, cancellationToken));
}
