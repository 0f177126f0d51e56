using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Reporting.Application;

/// <summary>
/// Keeps every process from handling events for Reporting while the read models are made anew. Taking the lane raises its
/// fence: a transaction that began under the old one can no longer commit.
/// </summary>
internal sealed class ReportingLane(IReportingDb db, DatabaseSettings database, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private readonly Guid _holder = Guid.CreateVersion7();
    private DateTimeOffset _renewAt;

    /// <summary>
    /// Takes the lane, whoever has it. This is committed at once, so that others see it; with a single writer it happens in
    /// the transaction at hand, which nobody else can write beside anyway.
    /// </summary>
    public Task TakeAsync(CancellationToken cancellationToken) => database.Engine.HasSingleWriter
        ? TakeAsync(db.Leases, db.SaveChangesAsync, cancellationToken)
        : OutsideAsync(context => TakeAsync(context.Set<LeaseRow>(), context.SaveChangesAsync, cancellationToken));

    /// <summary>Keeps the lane while a long rebuild goes on.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() < _renewAt || database.Engine.HasSingleWriter)
        {
            return;
        }

        await OutsideAsync(context => ExtendAsync(context.Set<LeaseRow>(), clock.GetUtcNow() + Lease, cancellationToken));
    }

    /// <summary>Gives the lane back with the commit of the transaction at hand. Refuses when it was lost: then nothing must be committed.</summary>
    public Task GiveBackAsync(CancellationToken cancellationToken) => ExtendAsync(db.Leases, DateTimeOffset.UnixEpoch, cancellationToken);

    private async Task TakeAsync(DbSet<LeaseRow> leases, Func<CancellationToken, Task<int>> save, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + Lease;
        var taken = await leases.Where(lease => lease.Lane == ReportingModule.Lane).ExecuteUpdateAsync(
            set => set
                .SetProperty(lease => lease.Holder, _holder)
                .SetProperty(lease => lease.Fence, lease => lease.Fence + 1)
                .SetProperty(lease => lease.ExpiresAt, until),
            cancellationToken);
        if (taken == 0)
        {
            leases.Add(new LeaseRow { Lane = ReportingModule.Lane, Holder = _holder, Fence = 1, ExpiresAt = until });
            await save(cancellationToken);
        }

        _renewAt = clock.GetUtcNow() + (Lease / 3);
    }

    private async Task ExtendAsync(DbSet<LeaseRow> leases, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var mine = await leases.Where(lease => lease.Lane == ReportingModule.Lane && lease.Holder == _holder)
            .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.ExpiresAt, until), cancellationToken);
        if (mine == 0)
        {
            throw new InvalidOperationException("Another process took the Reporting lane during the rebuild. Nothing was changed; run it again.");
        }

        _renewAt = clock.GetUtcNow() + (Lease / 3);
    }

    private async Task OutsideAsync(Func<PlatformDbContext, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }
}
