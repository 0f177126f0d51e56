namespace OrderMgmt.Reporting.Domain;

/// <summary>One event in the chain of custody of an order. An event about several orders has an entry on each.</summary>
internal sealed class TimelineEntry : IReadModel
{
    public required Guid OrderId { get; init; }

    /// <summary>Position of the event in the log: the order of the timeline.</summary>
    public required long Position { get; init; }
    public required Guid EventId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required string Actor { get; init; }

    /// <summary>Wire name of the event.</summary>
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required Guid CorrelationId { get; init; }
    public required IReadOnlyDictionary<string, string> Details { get; init; }

    object[] IReadModel.Key => [OrderId, Position];
}
