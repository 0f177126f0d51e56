using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists what was decided about order lines, and why. Sort by <c>createdAt</c> (default: oldest first).</summary>
public sealed record ListAllocationsQuery : ListRequest, IQuery<Page<AllocationResponse>>
{
    /// <summary>Only this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only this order line.</summary>
    public Guid? OrderLineId { get; init; }

    internal static readonly SortFields<Allocation> SortFields = new SortFields<Allocation>("createdAt", allocation => allocation.Id)
        .Allow("createdAt", allocation => allocation.CreatedAt);
}

/// <summary>One decision about an order line.</summary>
/// <param name="Id">The decision.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderLineId">The order line.</param>
/// <param name="ProductCode">The product's code.</param>
/// <param name="Outcome">Reserved at a warehouse, or put in the backorder queue.</param>
/// <param name="WarehouseCode">Where it was reserved.</param>
/// <param name="Quantity">The quantity decided about.</param>
/// <param name="Reserved">What is still held of it: shrinks with shipment and cancellation.</param>
/// <param name="DeliveryId">The delivery it leaves, or left, with.</param>
/// <param name="Reason">Why so: which warehouse and what was available, or what is short.</param>
/// <param name="CreatedAt">When it was decided (UTC).</param>
public sealed record AllocationResponse(
    Guid Id, Guid OrderId, Guid OrderLineId, string ProductCode, AllocationOutcome Outcome, string? WarehouseCode, decimal Quantity, decimal Reserved,
    Guid? DeliveryId, string Reason, DateTimeOffset CreatedAt)
{
    internal static AllocationResponse Of(Allocation allocation) => new(
        allocation.Id, allocation.OrderId, allocation.OrderLineId, allocation.Line!.ProductCode, allocation.Outcome, allocation.WarehouseCode, allocation.Quantity,
        allocation.Reserved, allocation.DeliveryId, allocation.Reason, allocation.CreatedAt);
}

internal sealed class ListAllocationsHandler(IFulfillmentDb db) : IRequestHandler<ListAllocationsQuery, Page<AllocationResponse>>
{
    public async Task<Page<AllocationResponse>> Handle(ListAllocationsQuery query, CancellationToken cancellationToken)
    {
        var page = await db.Allocations.Include(allocation => allocation.Line)
            .WhereGiven(query.OrderId, allocation => allocation.OrderId == query.OrderId)
            .WhereGiven(query.OrderLineId, allocation => allocation.OrderLineId == query.OrderLineId)
            .ToPageAsync(query, ListAllocationsQuery.SortFields, cancellationToken);
        return page.Select(AllocationResponse.Of);
    }
}
