using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>
/// Holds back new work when the lanes are far behind, so that what was answered is also carried out: imports wait early, commands
/// are put off late. What waits behind a failing delivery does not count: no pause would help it.
/// </summary>
public sealed class Backlog(IServiceScopeFactory scopes, IOptions<MessagingOptions> options, TimeProvider clock)
{
    /// <summary>Imports leave this part of the room to everyone else.</summary>
    private const int ShareOfImports = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private volatile bool _isFull;

    /// <summary>Looks whether commands have to be put off from now on.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken) => _isFull = await ExceedsAsync(options.Value.MostWaiting, cancellationToken);

    /// <summary>Refuses a command while there is no room.</summary>
    internal void RequireRoom()
    {
        if (_isFull)
        {
            throw new LanesBehindException();
        }
    }

    /// <summary>Comes back when there is room for another batch of an import.</summary>
    internal async Task WaitForRoomAsync(CancellationToken cancellationToken)
    {
        while (await ExceedsAsync(options.Value.MostWaiting / ShareOfImports, cancellationToken))
        {
            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    private async Task<bool> ExceedsAsync(int most, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DeliveryQueue.Ready(scope.ServiceProvider.GetRequiredService<PlatformDbContext>()).Take(most + 1).CountAsync(cancellationToken) > most;
    }
}

/// <summary>So much waits to be handled that a further command is not taken on (HTTP 503).</summary>
public sealed class LanesBehindException()
    : Exception("So much of what was asked before is still being carried out that nothing more is taken on. Repeat the request after the seconds named in Retry-After.");
