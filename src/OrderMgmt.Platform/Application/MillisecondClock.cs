namespace OrderMgmt.Platform.Application;

/// <summary>
/// The clock of the product, in whole milliseconds: the precision of the API, and one that every database keeps. So an instant in
/// an event, in a row and in an answer is the same one.
/// </summary>
public sealed class MillisecondClock : TimeProvider
{
    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => Truncate(base.GetUtcNow());

    /// <summary>Cuts off what is finer than a millisecond.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset instant) => instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMillisecond));
}
