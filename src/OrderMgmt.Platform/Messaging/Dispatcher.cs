using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Runs the lanes this process holds, and keeps hold of them.</summary>
public sealed partial class Dispatcher(
    ModuleList modules,
    IServiceScopeFactory scopes,
    Subscriptions subscriptions,
    DatabaseSettings database,
    LaneSignals signals,
    Leases leases,
    IOptions<MessagingOptions> options,
    MessagingMetrics metrics,
    TimeProvider clock,
    ILogger<Dispatcher> logger) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await leases.ReleaseAsync(cancellationToken);
        }
        catch (Exception exception)
        {
            LogLaneFailed(exception, "leases");
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = modules.All.Where(module => subscriptions.Lanes.Contains(module.Name)).Select(module =>
            new Lane(module, scopes, subscriptions, database, signals, leases, options.Value, metrics, clock, logger));
        return Task.WhenAll([
            Forever("leases", options.Value.Lease / 3, KeepLeasesAsync, stoppingToken),
            .. lanes.Select(lane => Task.Run(() => Forever(lane.Name, options.Value.Poll, ct => WorkAsync(lane, ct), stoppingToken), stoppingToken)),
        ]);
    }

    private bool _initialised;

    private async Task KeepLeasesAsync(CancellationToken cancellationToken)
    {
        if (!_initialised)
        {
            await leases.InitialiseAsync(cancellationToken);
            _initialised = true;
        }

        if (await leases.RenewAsync(cancellationToken))
        {
            metrics.LeaseChanged();
            signals.WakeLocal(subscriptions.Lanes);
        }

        await Task.Delay(options.Value.Lease / 3, clock, cancellationToken);
    }

    private async Task WorkAsync(Lane lane, CancellationToken cancellationToken)
    {
        var work = signals.NextWork(lane.Name);

        // Both every time: under steady load a lane never runs dry, and its timers and retries must not wait for that.
        var more = await lane.RunAsync(cancellationToken);
        var promoted = await lane.PromoteAsync(cancellationToken);
        if (more || promoted)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(work, Task.Delay(lane.Rest, clock, stop.Token));
        await stop.CancelAsync();
    }

    private async Task Forever(string name, TimeSpan pause, Func<CancellationToken, Task> step, CancellationToken stoppingToken)
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
                LogLaneFailed(exception, name);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Lane} failed and starts again")]
    private partial void LogLaneFailed(Exception exception, string lane);
}
