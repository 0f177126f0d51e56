using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Waits until everything that a request set off has been handled.</summary>
public sealed class Settling(IServiceScopeFactory scopes, LaneSignals signals, Leases leases, Subscriptions subscriptions, IOptions<MessagingOptions> options, TimeProvider clock)
{
    /// <summary>How often work of other processes is looked at.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>True when everything was handled in time. Timers and failing deliveries don't count as handled until they are.</summary>
    public async Task<bool> WaitAsync(Guid correlationId, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var deadline = clock.GetUtcNow() + atMost;
        try
        {
            while (true)
            {
                var handled = signals.NextHandled(correlationId);
                if (!await IsPendingAsync(correlationId, cancellationToken))
                {
                    return true;
                }

                if (clock.GetUtcNow() >= deadline)
                {
                    return false;
                }

                using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
                await Task.WhenAny(handled, Task.Delay(leases.Count == subscriptions.Lanes.Count ? options.Value.Poll : Look, clock, stop.Token));
                await stop.CancelAsync();
            }
        }
        finally
        {
            signals.Forget(correlationId);
        }
    }

    private async Task<bool> IsPendingAsync(Guid correlationId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DeliveryQueue.IsPending.RunAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), correlationId, cancellationToken);
    }
}
