using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.ApiKeys;

/// <summary>Keys as last read, so that not every call asks the database. A revoked key is refused everywhere after half a minute.</summary>
public sealed class ApiKeyCache(IServiceScopeFactory scopes, DatabaseSettings database, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, (ApiKey Key, DateTimeOffset Until)> _keys = new(StringComparer.Ordinal);

    /// <summary>The key with this public part. Unknown ones are not remembered: whoever invents names must not fill the memory.</summary>
    public async Task<ApiKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_keys.TryGetValue(keyId, out var known) && known.Until > now)
        {
            return known.Key;
        }

        await using var scope = scopes.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.KeyId == keyId, cancellationToken);
        if (key is null)
        {
            _keys.TryRemove(keyId, out _);
            return null;
        }

        _keys[keyId] = (key, now + Freshness);
        return key;
    }

    /// <summary>Notes that a key was used, at most once an hour.</summary>
    public async Task UsedAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hour = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        if (key.LastUsedAt >= hour)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        using (await database.Engine.EnterWriteAsync(cancellationToken))
        {
            await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().ApiKeys
                .Where(k => k.Id == key.Id && (k.LastUsedAt == null || k.LastUsedAt < hour))
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, hour).SetProperty(k => k.Version, k => k.Version + 1), cancellationToken);
        }

        Forget(key.KeyId);
    }

    /// <summary>Reads the key anew next time.</summary>
    public void Forget(string keyId) => _keys.TryRemove(keyId, out _);
}
