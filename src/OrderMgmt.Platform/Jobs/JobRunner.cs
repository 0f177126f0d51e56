using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Works on one job after the other; several processes share them.</summary>
internal sealed partial class JobRunner(
    IServiceScopeFactory scopes, DatabaseSettings database, JobLedger ledger, ImportRun import, ExportRun export, JobFiles files, JobSignals signals,
    IOptions<JobsOptions> options, TimeProvider clock, ILogger<JobRunner> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signals.Next();
            try
            {
                if (await ledger.TakeAsync(stoppingToken) is { } job)
                {
                    await WorkAsync(job, stoppingToken);
                    continue;
                }

                await ForgetFilesAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }

            using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(next, Task.Delay(options.Value.Poll, clock, stop.Token));
            await stop.CancelAsync();
        }
    }

    /// <summary>A stop of the process leaves the job to whoever runs next; it goes on behind its last batch.</summary>
    private async Task WorkAsync(Job job, CancellationToken stoppingToken)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var alive = KeepAliveAsync(job.Id, lost);
        try
        {
            if (job.Attempts > options.Value.MaxAttempts)
            {
                await FailAsync(job, 0, new Domain.Problem("", "job_interrupted", "Work on the job ended abruptly each time it was begun. Ask the operator to look at the server's log."), stoppingToken);
                return;
            }

            await (job.Kind == JobKind.Import ? import.RunAsync(job, lost.Token) : export.RunAsync(job, lost.Token));
            await ledger.EndAsync(job.Id, JobStatus.Completed, stoppingToken);
        }
        catch (UnreadableFileException exception)
        {
            await ledger.AddAsync(job.Id, exception.Line, exception.Problems, stoppingToken);
            await ledger.EndAsync(job.Id, JobStatus.Failed, stoppingToken);
        }
        catch (CsvHelper.CsvFormatException exception)
        {
            await FailAsync(job, exception.LineNumber, new Domain.Problem("", "malformed_csv", "A row is longer than a megabyte; most likely a quote is not closed. Close it, and double the quotes inside cells."), stoppingToken);
        }
        catch (Exception exception) when (exception is JobLostException || (exception is OperationCanceledException && !stoppingToken.IsCancellationRequested))
        {
            LogLost(job.Id);
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested && !database.Engine.IsUnavailable(exception))
        {
            LogJobFailed(exception, job.Id);
            await FailAsync(job, 0, new Domain.Problem("", "internal_error", "Something went wrong that is not your fault. Rows before it are saved; the server's log says more."), stoppingToken);
        }
        finally
        {
            await lost.CancelAsync();
            await alive.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
            {
                await ledger.GiveBackAsync(job.Id);
            }
            else if (job.Kind == JobKind.Import)
            {
                await files.DeleteAsync(job.Id, stoppingToken);
            }
        }
    }

    private async Task FailAsync(Job job, long line, Domain.Problem problem, CancellationToken cancellationToken)
    {
        await ledger.AddAsync(job.Id, line, [problem], cancellationToken);
        await ledger.EndAsync(job.Id, JobStatus.Failed, cancellationToken);
    }

    private async Task KeepAliveAsync(Guid jobId, CancellationTokenSource lost)
    {
        while (!lost.IsCancellationRequested)
        {
            await Task.Delay(options.Value.Lease / 3, clock, lost.Token);
            try
            {
                await ledger.RenewAsync(jobId, lost.Token);
            }
            catch (JobLostException)
            {
                await lost.CancelAsync();
            }
        }
    }

    /// <summary>Files of jobs that ended long ago, and of uploads that never became jobs.</summary>
    private async Task ForgetFilesAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - options.Value.KeepFiles;
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var old = context.Set<JobChunk>().Where(chunk => chunk.CreatedAt < oldest);
        if (await old.AnyAsync(cancellationToken))
        {
            using var write = await database.Engine.EnterWriteAsync(cancellationToken);
            await old.ExecuteDeleteAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The runner of jobs failed and starts again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {JobId} failed")]
    private partial void LogJobFailed(Exception exception, Guid jobId);

    [LoggerMessage(Level = LogLevel.Information, Message = "Job {JobId} was cancelled or taken over")]
    private partial void LogLost(Guid jobId);
}
