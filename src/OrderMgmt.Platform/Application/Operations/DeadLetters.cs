using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.Operations;

/// <summary>An event that a module could not handle after all attempts; it waits for an operator.</summary>
/// <param name="Id">Number of the delivery.</param>
/// <param name="Lane">The module that could not handle it.</param>
/// <param name="EventId">The event.</param>
/// <param name="EventName">Its wire name.</param>
/// <param name="Subject">What it is about; later events about the same wait for this one.</param>
/// <param name="Attempts">Attempts made.</param>
/// <param name="RaisedAt">When the event happened.</param>
/// <param name="DeadAt">When the last attempt failed.</param>
/// <param name="Error">The kind of the last failure; the server's log holds the rest.</param>
public sealed record DeadLetterResponse(
    long Id, string Lane, Guid EventId, string? EventName, Guid Subject, int Attempts, DateTimeOffset? RaisedAt, DateTimeOffset DeadAt, string? Error)
{
    internal static DeadLetterResponse Of(DeliveryRow delivery, EventRow? row) => new(
        delivery.Id, delivery.Lane, delivery.EventId, row?.Name, delivery.Key, delivery.Attempts, row?.At, delivery.DeadAt!.Value, Kind(delivery.Error));

    /// <summary>The first line of the stored failure: what failed, without where in the code.</summary>
    private static string? Kind(string? error) => error?.Split('\n', 2)[0].Split(": ", 2)[^1].TrimEnd();
}

/// <summary>What waits for an operator, oldest first.</summary>
public sealed record ListDeadLettersQuery : ListRequest, IQuery<Page<DeadLetterResponse>>
{
    /// <summary>Only those of one module.</summary>
    public string? Lane { get; init; }
}

/// <summary>Tries a dead letter again: it goes back to its lane and is handled at once.</summary>
public sealed record RetryDeadLetterCommand(long Id) : ICommand<DeadLetterResponse>;

/// <summary>Gives a dead letter up for good. The event stays in the log; the module never handles it.</summary>
public sealed record DropDeadLetterCommand(long Id) : ICommand<DeadLetterResponse>;

internal sealed class ListDeadLettersHandler(PlatformDbContext db) : IRequestHandler<ListDeadLettersQuery, Page<DeadLetterResponse>>
{
    private static readonly SortFields<DeliveryRow> SortFields = new SortFields<DeliveryRow>("id", d => d.EventId).Allow("id", d => d.Id);

    public async Task<Page<DeadLetterResponse>> Handle(ListDeadLettersQuery query, CancellationToken cancellationToken)
    {
        var page = await db.Set<DeliveryRow>()
            .Where(d => d.DeadAt != null && (query.Lane == null || d.Lane == query.Lane))
            .ToPageAsync(query, SortFields, cancellationToken);
        var ids = page.Items.Select(d => d.EventId).ToList();
        var events = await db.Set<EventRow>().AsNoTracking().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellationToken);
        return page.Select(d => DeadLetterResponse.Of(d, events.GetValueOrDefault(d.EventId)));
    }
}

internal sealed class RetryDeadLetterHandler(PlatformDbContext db, SaveSession session) : IRequestHandler<RetryDeadLetterCommand, DeadLetterResponse>
{
    public async Task<DeadLetterResponse> Handle(RetryDeadLetterCommand command, CancellationToken cancellationToken)
    {
        var (delivery, row) = await db.DeadLetterAsync(command.Id, cancellationToken);
        var response = DeadLetterResponse.Of(delivery, row);
        delivery.Revive();
        await db.SaveChangesAsync(cancellationToken);
        session.Wake(delivery.Lane);
        return response;
    }
}

internal sealed class DropDeadLetterHandler(PlatformDbContext db, SaveSession session) : IRequestHandler<DropDeadLetterCommand, DeadLetterResponse>
{
    public async Task<DeadLetterResponse> Handle(DropDeadLetterCommand command, CancellationToken cancellationToken)
    {
        var (delivery, row) = await db.DeadLetterAsync(command.Id, cancellationToken);
        db.Remove(delivery);
        await db.SaveChangesAsync(cancellationToken);
        session.Wake(delivery.Lane);
        return DeadLetterResponse.Of(delivery, row);
    }
}

internal static class DeadLetterRows
{
    public static async Task<(DeliveryRow Delivery, EventRow? Event)> DeadLetterAsync(this PlatformDbContext db, long id, CancellationToken cancellationToken)
    {
        var delivery = await db.Set<DeliveryRow>().SingleOrDefaultAsync(d => d.Id == id && d.DeadAt != null, cancellationToken)
            ?? throw new NotFoundException("dead letter", id.ToString());
        return (delivery, await db.Set<EventRow>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == delivery.EventId, cancellationToken));
    }
}
