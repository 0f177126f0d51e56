using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Reads a delivery.</summary>
public sealed record GetDeliveryQuery(Guid Id) : IQuery<DeliveryResponse>;

internal sealed class GetDeliveryHandler(IFulfillmentDb db) : IRequestHandler<GetDeliveryQuery, DeliveryResponse>
{
    public async Task<DeliveryResponse> Handle(GetDeliveryQuery query, CancellationToken cancellationToken) =>
        DeliveryResponse.Of(await db.Deliveries.ReadAsync(query.Id, cancellationToken));
}
