using System.Text.Json;

namespace OrderMgmt.Notifications.Application;

/// <summary>Something that happened, as it was written at the time.</summary>
public sealed record EventResponse
{
    /// <summary>Place in the feed: later events have higher numbers; numbers may be missing.</summary>
    public required long Sequence { get; init; }

    /// <summary>Identifier of the event; the same wherever it is told.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name with version: <c>orders.order-confirmed.v1</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Identifier of what it is about: the order, the invoice.</summary>
    public required Guid Subject { get; init; }

    /// <summary>Joins everything that one request set off.</summary>
    public required Guid CorrelationId { get; init; }

    /// <summary>The event whose handling led to this one; empty when a request did.</summary>
    public Guid? CausationId { get; init; }

    /// <summary>Who acted: <c>user:anna</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its content; members may be added within a version.</summary>
    public required JsonElement Data { get; init; }
}
