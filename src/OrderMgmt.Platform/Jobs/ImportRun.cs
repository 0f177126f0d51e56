using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Works through the file of an import from where it was left, many rows per transaction.</summary>
internal sealed class ImportRun(
    IServiceScopeFactory scopes, ModuleList modules, DatabaseSettings database, LaneSignals signals, JobFiles files, JobLedger ledger, Backlog backlog,
    IOptions<JobsOptions> options)
{
    private const int AttemptsOnConflict = 4;

    public async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        if (job.Total is null)
        {
            await using var file = files.OpenRead(job.Id);
            await ledger.SetTotalAsync(job.Id, await RowReaders.CountAsync(file, job.Format, cancellationToken), cancellationToken);
        }

        await using var input = files.OpenRead(job.Id);
        await foreach (var rows in BatchesAsync(RowReaders.ReadAsync(input, job.Format, RowType(job.Resource), cancellationToken), job.Done))
        {
            await backlog.WaitForRoomAsync(cancellationToken);
            await ApplyAsync(job, rows, cancellationToken);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<ImportRow>> BatchesAsync(IAsyncEnumerable<ImportRow> rows, long behind)
    {
        List<ImportRow> batch = new(options.Value.BatchSize);
        await foreach (var row in rows)
        {
            if (behind-- > 0)
            {
                continue;
            }

            batch.Add(row);
            if (batch.Count == options.Value.BatchSize)
            {
                yield return batch;
                batch = new(options.Value.BatchSize);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    /// <summary>All rows at once; when the database refuses them, one by one, so that only those at fault are refused.</summary>
    private async Task ApplyAsync(Job job, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAgainOnConflictAsync(job, rows, cancellationToken);
        }
        catch (Exception exception) when (database.Engine.IsUniqueViolation(exception))
        {
            foreach (var row in rows)
            {
                await ApplyOneAsync(job, row, cancellationToken);
            }
        }
    }

    private async Task ApplyOneAsync(Job job, ImportRow row, CancellationToken cancellationToken)
    {
        try
        {
            await ApplyAgainOnConflictAsync(job, [row], cancellationToken);
        }
        catch (Exception exception) when (database.Engine.IsUniqueViolation(exception))
        {
            var problem = new Problem("", "already_exists", "Something with the same unique value (such as its external id) exists already. Use that, or choose another value.");
            await ApplyAgainOnConflictAsync(job, [row with { Problem = problem }], cancellationToken);
        }
    }

    private async Task ApplyAgainOnConflictAsync(Job job, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ApplyOnceAsync(job, rows, cancellationToken);
                return;
            }
            catch (Exception exception) when (attempt < AttemptsOnConflict && database.IsConflict(exception))
            {
            }
        }
    }

    private async Task ApplyOnceAsync(Job job, IReadOnlyList<ImportRow> rows, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var request = services.GetRequiredService<RequestContext>();
        (request.Actor, request.CorrelationId, request.DryRun) = (new Actor(job.ActorKind, job.ActorName), job.Id, job.DryRun);
        var session = services.GetRequiredService<SaveSession>();
        var importer = Importer(services, job.Resource);
        var context = (ModuleDbContext)services.GetRequiredService(modules.Of(importer.GetType()).DbContextType);
        context.Begin(session);
        using (await database.Engine.EnterWriteAsync(cancellationToken))
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var results = await importer.ImportAsync(context, rows, cancellationToken);
            if (job.DryRun)
            {
                await transaction.RollbackAsync(cancellationToken);
                await using var progress = await context.Database.BeginTransactionAsync(cancellationToken);
                await ledger.AddAsync(context, job, results, cancellationToken);
                await progress.CommitAsync(cancellationToken);
                return;
            }

            await ledger.AddAsync(context, job, results, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        signals.Wake(session.Lanes);
    }

    private Type RowType(string resource)
    {
        using var scope = scopes.CreateScope();
        return Importer(scope.ServiceProvider, resource).RowType;
    }

    private static IImporter Importer(IServiceProvider services, string resource) =>
        services.GetServices<IImporter>().Single(importer => importer.Resource == resource);
}
