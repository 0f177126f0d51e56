using System.Globalization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Notifications.Application;

/// <summary>The events after a place in the feed, oldest first.</summary>
public sealed record ListEventsQuery : IQuery<EventFeedResponse>
{
    /// <summary>Where to go on: <c>nextCursor</c> of the previous answer, or the sequence of the last event seen. Left out = from the beginning.</summary>
    public long? After { get; init; }

    /// <summary>Most items to return: 1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Only these types, separated by commas: <c>orders.order-confirmed.v1,billing.invoice-issued.v1</c>.</summary>
    public string? Types { get; init; }

    /// <summary>Only events about this aggregate.</summary>
    public Guid? Subject { get; init; }
}

/// <summary>A part of the event feed.</summary>
/// <param name="Items">The events, oldest first. May be empty before the end of the feed when a filter drops much: a call looks at no more than 10 000 events.</param>
/// <param name="NextCursor">Pass it as <c>after</c> in the next call. The same as was passed = the end of the feed, for now.</param>
public sealed record EventFeedResponse(IReadOnlyList<EventResponse> Items, string NextCursor);

internal sealed class ListEventsValidator : AbstractValidator<ListEventsQuery>
{
    public ListEventsValidator()
    {
        RuleFor(q => q.After).GreaterThanOrEqualTo(0);
        RuleFor(q => q.Limit).InclusiveBetween(1, 200);
        RuleFor(q => q.Types).KnownTypes();
    }
}

internal sealed class ListEventsHandler(FeedLog log) : IRequestHandler<ListEventsQuery, EventFeedResponse>
{
    public async Task<EventFeedResponse> Handle(ListEventsQuery query, CancellationToken cancellationToken)
    {
        var slice = await log.ReadAsync(query.After ?? 0, FeedFilter.Of(query.Types, query.Subject), query.Limit, cancellationToken);
        return new EventFeedResponse(slice.Events, slice.Next.ToString(CultureInfo.InvariantCulture));
    }
}
