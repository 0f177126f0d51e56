using OrderMgmt.Contracts;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Platform.Messaging;

/// <summary>One event in the append-only log.</summary>
public sealed class EventRow
{
    /// <summary>Order of insertion.</summary>
    public long Position { get; private set; }

    /// <summary>UUIDv7 of the event.</summary>
    public required Guid Id { get; init; }

    /// <summary>Wire name.</summary>
    public required string Name { get; init; }

    /// <summary>The aggregate it is about.</summary>
    public required Guid Subject { get; init; }

    /// <summary>The request that set it off.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>The event whose handling raised it.</summary>
    public Guid? CausationId { get; init; }

    /// <summary>Who acted.</summary>
    public required string Actor { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A module's note to itself, not part of the public feed.</summary>
    public bool IsTimer { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Data { get; init; }

    internal EventEnvelope ToEnvelope() => new(Position, Id, Name, CorrelationId, Actor, At, Data);

    internal static EventRow From(IIntegrationEvent integrationEvent, RequestContext request, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Name = EventTypes.NameOf(integrationEvent.GetType()),
        Subject = integrationEvent.Subject,
        CorrelationId = request.CorrelationId,
        CausationId = request.CausationId,
        Actor = request.Actor.ToString(),
        At = now,
        IsTimer = integrationEvent is ITimedEvent,
        Data = EventTypes.Serialize(integrationEvent),
    };
}

/// <summary>An event on its way to one module. Removed in the transaction that handles it.</summary>
public sealed class DeliveryRow
{
    /// <summary>Order of handling within the lane.</summary>
    public long Id { get; private set; }

    /// <summary>The event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The subscribing module.</summary>
    public required string Lane { get; init; }

    /// <summary>Deliveries of one key are handled in order.</summary>
    public required Guid Key { get; init; }

    /// <summary>The request that set it off.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>Not before (a timer, or a retry); empty = ready.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Failed attempts so far.</summary>
    public int Attempts { get; set; }

    /// <summary>The last failure.</summary>
    public string? Error { get; set; }

    /// <summary>Since when no more attempts are made until an operator decides.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Makes a dead delivery ready again, with all its attempts before it.</summary>
    internal void Revive()
    {
        DeadAt = null;
        DueAt = null;
        Attempts = 0;
        Error = null;
    }
}

/// <summary>Which process works a lane, until when.</summary>
public sealed class LeaseRow
{
    /// <summary>The module.</summary>
    public required string Lane { get; init; }

    /// <summary>The process.</summary>
    public Guid Holder { get; set; }

    /// <summary>Raised with each change of holder; work of an earlier holder is refused.</summary>
    public long Fence { get; set; }

    /// <summary>Free for others from then on.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
