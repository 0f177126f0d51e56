using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Messaging;

/// <summary>The lanes this process may work. A process that dies loses them when its leases expire.</summary>
public sealed class Leases(IServiceScopeFactory scopes, Subscriptions subscriptions, IOptions<MessagingOptions> options, MessagingMetrics metrics, TimeProvider clock)
{
    private readonly Guid _holder = Guid.CreateVersion7();
    private readonly ConcurrentDictionary<string, Held> _held = new();

    /// <summary>Lanes held by this process at present.</summary>
    public int Count => _held.Values.Count(held => held.Until > clock.GetUtcNow());

    /// <summary>The fencing number under which a lane may be worked, or nothing when another process holds it.</summary>
    public long? FenceOf(string lane) => _held.TryGetValue(lane, out var held) && held.Until > clock.GetUtcNow() ? held.Fence : null;

    /// <summary>The lanes that may be worked now, each with its fencing number.</summary>
    internal IReadOnlyDictionary<string, long> Fences()
    {
        var now = clock.GetUtcNow();
        return _held.Where(pair => pair.Value.Until > now).ToDictionary(pair => pair.Key, pair => pair.Value.Fence);
    }

    /// <summary>Makes sure that every lane has its row.</summary>
    internal async Task InitialiseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<DatabaseSettings>();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var known = await context.Set<LeaseRow>().Select(lease => lease.Lane).ToListAsync(cancellationToken);
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        foreach (var lane in subscriptions.Lanes.Except(known))
        {
            context.Add(new LeaseRow { Lane = lane });
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException exception) when (database.Engine.IsUniqueViolation(exception))
            {
                context.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>
    /// Extends what is held and takes what has been left. Returns true when lanes can be worked that could not be before:
    /// gained ones, and own ones whose lease had expired without anybody taking them.
    /// </summary>
    internal async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        using var write = await scope.ServiceProvider.GetRequiredService<DatabaseSettings>().Engine.EnterWriteAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var leases = await context.Set<LeaseRow>().AsTracking().OrderBy(lease => lease.Lane).ForUpdate().ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var until = now + options.Value.Lease;
        var free = leases.Where(lease => lease.Holder != _holder && lease.ExpiresAt < now).ToList();
        foreach (var lease in free)
        {
            lease.Holder = _holder;
            lease.Fence++;
        }

        var mine = leases.Where(lease => lease.Holder == _holder).ToList();
        mine.ForEach(lease => lease.ExpiresAt = until);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);

        var couldWork = Fences().Keys.ToHashSet();
        Lost(_held.Keys.Except(mine.Select(lease => lease.Lane)).ToList());
        free.ForEach(lease => metrics.Taken(lease.Lane));
        mine.ForEach(lease => Hold(lease.Lane, new Held(lease.Fence, until)));
        return !mine.TrueForAll(lease => couldWork.Contains(lease.Lane));
    }

    /// <summary>Another process was seen to work these lanes; the next renewal shows who has them.</summary>
    internal void Lost(IEnumerable<string> lanes)
    {
        foreach (var lane in lanes.Where(lane => _held.TryRemove(lane, out _)))
        {
            metrics.Lost(lane);
        }
    }

    /// <summary>Gives the lanes back, so that another process need not wait for the leases to expire.</summary>
    internal async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        Lost(_held.Keys);
        await using var scope = scopes.CreateAsyncScope();
        using var write = await scope.ServiceProvider.GetRequiredService<DatabaseSettings>().Engine.EnterWriteAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<LeaseRow>().Where(lease => lease.Holder == _holder)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.ExpiresAt, DateTimeOffset.UnixEpoch), cancellationToken);
    }

    private void Hold(string lane, Held held)
    {
        if (!_held.ContainsKey(lane))
        {
            metrics.Gained(lane);
        }

        _held[lane] = held;
    }

    private sealed record Held(long Fence, DateTimeOffset Until);
}
