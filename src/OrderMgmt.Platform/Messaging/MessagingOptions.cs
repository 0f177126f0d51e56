namespace OrderMgmt.Platform.Messaging;

/// <summary>Settings of the dispatcher (configuration section <c>Messaging</c>).</summary>
public sealed class MessagingOptions
{
    /// <summary>Most deliveries taken from the queue in one transaction; what follows from them comes on top.</summary>
    public int BatchSize { get; set; } = 200;

    /// <summary>How long a lane stays with a process that shows no life.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often work of other processes and due timers are looked for.</summary>
    public TimeSpan Poll { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Deliveries that may wait to be handled; beyond that commands are put off (503). Imports pause at a tenth of it.</summary>
    public int MostWaiting { get; set; } = 100_000;

    /// <summary>Attempts before a delivery is set aside for an operator.</summary>
    public int MaxAttempts { get; set; } = 8;

    /// <summary>Pause after the first failure, doubled with each further one.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest pause between attempts.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(5);

    internal TimeSpan PauseAfter(int attempts) =>
        TimeSpan.FromTicks((long)Math.Min(LongestRetry.Ticks, FirstRetry.Ticks * Math.Pow(2, attempts - 1)));
}
