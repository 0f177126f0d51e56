namespace OrderMgmt.Reporting.Domain;

/// <summary>
/// One entry of the stage ledger: a stage that an order has left. The present stage is on <see cref="OrderSummary"/>, so the
/// ledger is only appended to.
/// </summary>
internal sealed class StagePeriod : IReadModel
{
    public required Guid OrderId { get; init; }

    /// <summary>Counts from zero within the order.</summary>
    public required int Sequence { get; init; }
    public required string Stage { get; init; }
    public required string Phase { get; init; }
    public required string Owner { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public required string EnteredBy { get; init; }

    /// <summary>Wire name of the event that brought the order into the stage.</summary>
    public required string Cause { get; init; }
    public required DateTimeOffset LeftAt { get; init; }

    object[] IReadModel.Key => [OrderId, Sequence];
}
