using System.Runtime.CompilerServices;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Notifications.Application;

/// <summary>Events as they happen, without end, after those that the listener has missed.</summary>
public sealed record StreamEventsQuery : IQuery<IAsyncEnumerable<StreamedEventResponse>>
{
    /// <summary>Begin after this place in the feed; left out = with what happens from now on. <c>Last-Event-ID</c> goes before it.</summary>
    public long? After { get; init; }

    /// <summary>Only these types, separated by commas.</summary>
    public string? Types { get; init; }

    /// <summary>Only events about this aggregate.</summary>
    public Guid? Subject { get; init; }
}

/// <summary>One item of the live stream.</summary>
/// <param name="Sequence">Place in the feed from which a listener that was cut off goes on.</param>
/// <param name="Type">Type of the event; <c>ready</c> for the first item, which only says that the stream is open.</param>
/// <param name="Event">The event; empty for <c>ready</c>.</param>
public sealed record StreamedEventResponse(long Sequence, string Type, EventResponse? Event);

internal sealed class StreamEventsValidator : AbstractValidator<StreamEventsQuery>
{
    public StreamEventsValidator()
    {
        RuleFor(q => q.After).GreaterThanOrEqualTo(0);
        RuleFor(q => q.Types).KnownTypes();
    }
}

internal sealed class StreamEventsHandler(LiveFeed live, IServiceScopeFactory scopes)
    : IRequestHandler<StreamEventsQuery, IAsyncEnumerable<StreamedEventResponse>>
{
    private const int PageSize = 100;

    public Task<IAsyncEnumerable<StreamedEventResponse>> Handle(StreamEventsQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(StreamAsync(query, CancellationToken.None));

    private async IAsyncEnumerable<StreamedEventResponse> StreamAsync(StreamEventsQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var listening = live.Listen();
        var filter = FeedFilter.Of(query.Types, query.Subject);
        var position = query.After ?? await ReadAsync(log => log.HeadAsync(cancellationToken));
        yield return new StreamedEventResponse(position, "ready", null);
        while (true)
        {
            var changed = live.NextChange();
            var slice = live.After(position) ?? await ReadAsync(log => log.ReadAsync(position, filter, PageSize, cancellationToken));
            foreach (var happened in slice.Events.Where(filter.Passes))
            {
                yield return new StreamedEventResponse(happened.Sequence, happened.Type, happened);
            }

            if (slice.Next == position)
            {
                await changed.WaitAsync(cancellationToken);
            }

            position = slice.Next;
        }
    }

    /// <summary>A scope per read: a listener that stays for hours must not keep a database context.</summary>
    private async Task<T> ReadAsync<T>(Func<FeedLog, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<FeedLog>());
    }
}
