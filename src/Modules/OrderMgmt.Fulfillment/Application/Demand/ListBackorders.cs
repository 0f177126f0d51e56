using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists the backorder queue in the order in which it is served: by <c>wantedDate</c>, then <c>confirmedAt</c>.</summary>
public sealed record ListBackordersQuery : ListRequest, IQuery<Page<BackorderResponse>>
{
    /// <summary>Only this product.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Only the product of this code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Only this order.</summary>
    public Guid? OrderId { get; init; }
}

/// <summary>A quantity that waits for stock.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">The order's number.</param>
/// <param name="OrderLineId">The order line.</param>
/// <param name="CustomerName">For whom.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ProductCode">The product's code.</param>
/// <param name="Quantity">What waits.</param>
/// <param name="WarehouseCode">The only warehouse that may serve it; empty = any.</param>
/// <param name="WantedDate">Requested for this day; without a request the day of confirmation. The queue is served by it first.</param>
/// <param name="ConfirmedAt">When the order was confirmed (UTC). The queue is served by it second.</param>
/// <param name="ExpectedDate">When stock is expected; empty = unknown.</param>
/// <param name="Reason">Why it waits.</param>
public sealed record BackorderResponse(
    Guid OrderId, string OrderNumber, Guid OrderLineId, string CustomerName, Guid ProductId, string ProductCode, decimal Quantity, string? WarehouseCode,
    DateOnly WantedDate, DateTimeOffset ConfirmedAt, DateOnly? ExpectedDate, string Reason)
{
    internal static BackorderResponse Of(DemandLine line) => new(
        line.OrderId, line.Demand!.OrderNumber, line.Id, line.Demand.CustomerName, line.ProductId, line.ProductCode, line.Backordered, line.WarehouseCode,
        line.WantedDate, line.ConfirmedAt, null, line.Reason);
}

internal sealed class ListBackordersHandler(IFulfillmentDb db) : IRequestHandler<ListBackordersQuery, Page<BackorderResponse>>
{
    public async Task<Page<BackorderResponse>> Handle(ListBackordersQuery query, CancellationToken cancellationToken)
    {
        var page = await db.DemandLines.Include(line => line.Demand).Where(line => line.Backordered > 0)
            .WhereGiven(query.ProductId, line => line.ProductId == query.ProductId)
            .WhereGiven(query.ProductCode, line => line.ProductCode == query.ProductCode)
            .WhereGiven(query.OrderId, line => line.OrderId == query.OrderId)
            .ToPageAsync(query, BackorderQueue.Order, cancellationToken);
        return page.Select(BackorderResponse.Of);
    }
}
