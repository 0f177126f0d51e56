using FluentValidation;
using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists deliveries. Sort by <c>createdAt</c> (default: oldest first) or <c>number</c>.</summary>
public sealed record ListDeliveriesQuery : ListRequest, IQuery<Page<DeliveryResponse>>
{
    /// <summary>Only those of this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only the one of this number.</summary>
    public string? Number { get; init; }

    /// <summary>Only those that stand here: <c>ready</c>, <c>shipped</c>, <c>delivered</c>, <c>cancelled</c>, separated by commas.</summary>
    public string? Status { get; init; }

    /// <summary>Only those of this warehouse.</summary>
    public string? WarehouseCode { get; init; }

    /// <summary>Made ready at or after.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Made ready before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    internal static readonly SortFields<Delivery> SortFields = new SortFields<Delivery>("createdAt", delivery => delivery.Id)
        .Allow("createdAt", delivery => delivery.CreatedAt)
        .Allow("number", delivery => delivery.Number);
}

internal sealed class ListDeliveriesValidator : AbstractValidator<ListDeliveriesQuery>
{
    public ListDeliveriesValidator() => RuleFor(query => query.Status).ListsOnly<ListDeliveriesQuery, DeliveryStatus>();
}

internal sealed class ListDeliveriesHandler(IFulfillmentDb db) : IRequestHandler<ListDeliveriesQuery, Page<DeliveryResponse>>
{
    public async Task<Page<DeliveryResponse>> Handle(ListDeliveriesQuery query, CancellationToken cancellationToken)
    {
        var page = await db.Deliveries
            .WhereGiven(query.OrderId, delivery => delivery.OrderId == query.OrderId)
            .WhereGiven(query.Number, delivery => delivery.Number == query.Number)
            .WhereGiven(query.WarehouseCode, delivery => delivery.WarehouseCode == query.WarehouseCode)
            .CreatedBetween(query.CreatedFrom, query.CreatedTo)
            .ToPageAsync(query, ListDeliveriesQuery.SortFields, Filters.OneOf((Delivery delivery) => delivery.Status, Filters.Values<DeliveryStatus>(query.Status)), cancellationToken);
        return page.Select(DeliveryResponse.Of);
    }
}
