using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Writes all records of a kind to the file of a job, from the beginning if it was left.</summary>
internal sealed class ExportRun(IServiceScopeFactory scopes, JobFiles files, JobLedger ledger, IOptions<JobsOptions> options)
{
    public async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        await files.DeleteAsync(job.Id, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var importer = scope.ServiceProvider.GetServices<IImporter>().Single(importer => importer.Resource == job.Resource);
        await ledger.SetTotalAsync(job.Id, await importer.CountAsync(cancellationToken), cancellationToken);
        var done = 0L;
        await using (var file = files.OpenWrite(job.Id))
        await using (var writer = new RowWriter(file, job.Format, importer.RowType))
        {
            await writer.BeginAsync(cancellationToken);
            await foreach (var row in importer.ExportAsync(cancellationToken))
            {
                await writer.WriteAsync(row, cancellationToken);
                if (++done % (options.Value.BatchSize * 10) == 0)
                {
                    await ledger.SetDoneAsync(job.Id, done, cancellationToken);
                }
            }
        }

        await ledger.SetDoneAsync(job.Id, done, cancellationToken);
    }
}
