using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Works the lanes this process holds, and keeps hold of them.</summary>
public sealed partial class Dispatcher(
    Lanes lanes,
    LaneSignals signals,
    Leases leases,
    IOptions<MessagingOptions> options,
    TimeProvider clock,
    ILogger<Dispatcher> logger) : BackgroundService
{
    /// <summary>Finishes the turn under way and gives the lanes back: another process goes on at once.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await leases.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            LogFailed(exception, "Giving back the leases");
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        Task.Run(() => Forever("Keeping the leases", options.Value.Lease / 3, KeepLeasesAsync, stoppingToken), stoppingToken),
        Task.Run(() => Forever("Working the lanes", options.Value.Poll, WorkAsync, stoppingToken), stoppingToken));

    private bool _initialised;

    private async Task KeepLeasesAsync(CancellationToken cancellationToken)
    {
        // The next renewal is due from the moment this one reads the clock: a clock set forward meanwhile brings it on at once.
        var next = Task.Delay(options.Value.Lease / 3, clock, cancellationToken);
        var givenBack = signals.NextGivenBack();
        if (!_initialised)
        {
            await leases.InitialiseAsync(cancellationToken);
            _initialised = true;
        }

        if (await leases.RenewAsync(cancellationToken))
        {
            signals.WakeLocal();
        }

        await Task.WhenAny(next, givenBack);
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        var work = signals.NextWork();

        // Both every time: under steady load the lanes never run dry, and their timers and retries must not wait for that.
        var more = await lanes.RunAsync(cancellationToken);
        var promoted = await lanes.PromoteAsync(cancellationToken);
        if (more || promoted)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rest = Task.Delay(lanes.Rest, clock, stop.Token);

        // Asked again once the timer runs: the clock may have been set forward before.
        if (lanes.Rest > TimeSpan.Zero)
        {
            await Task.WhenAny(work, rest);
        }

        await stop.CancelAsync();
    }

    private async Task Forever(string what, TimeSpan pause, Func<CancellationToken, Task> step, CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await step(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogFailed(exception, what);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{What} failed and starts again")]
    private partial void LogFailed(Exception exception, string what);
}
