using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Http;

/// <summary>The remembered answers. They are written by the transaction of their command; here they are found again.</summary>
internal sealed class IdempotencyStore(PlatformDbContext context, DatabaseSettings database, TimeProvider clock)
{
    /// <summary>How long an answer is remembered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The answer given to this key, if it is still remembered. One that is too old makes room.</summary>
    public async Task<IdempotencyKey?> FindAsync(IdempotentCall call, CancellationToken cancellationToken)
    {
        var keys = context.Set<IdempotencyKey>().Where(k => k.Principal == call.Principal && k.Key == call.Key);
        var stored = await keys.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (stored is null || stored.CreatedAt > clock.GetUtcNow() - Lifetime)
        {
            return stored;
        }

        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        await keys.Where(k => k.CreatedAt == stored.CreatedAt).ExecuteDeleteAsync(cancellationToken);
        return null;
    }

    /// <summary>Replaces an answer by a later one of the same call: what was answered after waiting is what a replay shows.</summary>
    public async Task ReplaceAsync(IdempotencyClaim claim, IdempotentAnswer answer, CancellationToken cancellationToken)
    {
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        await context.Set<IdempotencyKey>().Where(k => k.Principal == claim.Principal && k.Key == claim.Key).ExecuteUpdateAsync(
            set => set.SetProperty(k => k.Body, answer.Body).SetProperty(k => k.ETag, answer.ETag),
            cancellationToken);
    }

    /// <summary>Forgets what is older than its lifetime.</summary>
    public async Task<int> ForgetAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - Lifetime;
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        return await context.Set<IdempotencyKey>().Where(k => k.CreatedAt <= oldest).ExecuteDeleteAsync(cancellationToken);
    }
}
