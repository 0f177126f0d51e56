using System.Text.Json.Serialization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The chain of custody of an order over all modules, oldest first unless sorted by <c>-at</c>.</summary>
public sealed record GetOrderTimelineQuery : ListRequest, IQuery<Page<TimelineEntryResponse>>
{
    /// <summary>The order.</summary>
    [JsonIgnore]
    public Guid OrderId { get; init; }
}

/// <summary>One event of an order.</summary>
/// <param name="Id">The event, as in the event feed.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Who acted: <c>user:anna</c>, <c>apiKey:shop</c> or <c>system:system</c>.</param>
/// <param name="Module">The module that told it: <c>orders</c>.</param>
/// <param name="Type">Wire name of the event: <c>orders.order-confirmed.v1</c>.</param>
/// <param name="Title">What happened, in plain English.</param>
/// <param name="Details">The facts in it.</param>
/// <param name="CorrelationId">Joins everything that one request set off.</param>
public sealed record TimelineEntryResponse(
    Guid Id, DateTimeOffset At, string Actor, string Module, string Type, string Title, IReadOnlyDictionary<string, string> Details, Guid CorrelationId)
{
    internal static TimelineEntryResponse Of(TimelineEntry entry) =>
        new(entry.EventId, entry.At, entry.Actor, entry.Type[..entry.Type.IndexOf('.')], entry.Type, entry.Title, entry.Details, entry.CorrelationId);
}

internal sealed class GetOrderTimelineHandler(IReportingDb db) : IRequestHandler<GetOrderTimelineQuery, Page<TimelineEntryResponse>>
{
    private static readonly SortFields<TimelineEntry> Sort = new SortFields<TimelineEntry>("at", e => e.EventId).Allow("at", e => e.Position);

    public async Task<Page<TimelineEntryResponse>> Handle(GetOrderTimelineQuery query, CancellationToken cancellationToken)
    {
        var page = await db.Timeline.Where(entry => entry.OrderId == query.OrderId).ToPageAsync(query, Sort, cancellationToken);
        return page.Items.Count == 0 && !await db.Orders.AnyAsync(order => order.Id == query.OrderId, cancellationToken)
            ? throw new NotFoundException("order", query.OrderId.ToString())
            : page.Select(TimelineEntryResponse.Of);
    }
}
