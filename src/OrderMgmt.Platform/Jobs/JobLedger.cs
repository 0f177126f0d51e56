using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Jobs;

/// <summary>The job is no longer this process's: someone cancelled it, or another process took it over.</summary>
internal sealed class JobLostException() : Exception("The job was cancelled or taken over.");

/// <summary>Who works on which job, and how far it is. Every write is refused once the job is lost.</summary>
internal sealed class JobLedger(IServiceScopeFactory scopes, DatabaseSettings database, IOptions<JobsOptions> options, TimeProvider clock)
{
    private readonly Guid _runner = Guid.CreateVersion7();

    /// <summary>Takes the oldest job that waits or was left by a process that died.</summary>
    public async Task<Job?> TakeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var jobs = scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Set<Job>();
        var now = clock.GetUtcNow();
        var free = jobs.Where(job => job.Status == JobStatus.Queued || (job.Status == JobStatus.Running && job.LeaseUntil < now));
        if (await free.OrderBy(job => job.CreatedAt).AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } next)
        {
            return null;
        }

        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        var taken = await jobs.Where(job => job.Id == next.Id && job.Version == next.Version).ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.Status, JobStatus.Running)
                .SetProperty(job => job.Runner, _runner)
                .SetProperty(job => job.LeaseUntil, now + options.Value.Lease)
                .SetProperty(job => job.StartedAt, next.StartedAt ?? now)
                .SetProperty(job => job.Attempts, next.Attempts + 1)
                .SetProperty(job => job.Version, next.Version + 1),
            cancellationToken);
        return taken == 0 ? null : await jobs.AsNoTracking().SingleAsync(job => job.Id == next.Id, cancellationToken);
    }

    /// <summary>Shows that the process is alive.</summary>
    public Task RenewAsync(Guid jobId, CancellationToken cancellationToken) => WriteAsync(jobId, _ => { }, cancellationToken);

    /// <summary>The process stops as planned: whoever looks next goes on with the job, and this attempt does not count. Nothing happens when it has ended.</summary>
    public async Task GiveBackAsync(Guid jobId)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var write = await database.Engine.EnterWriteAsync(CancellationToken.None);
        await Own(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), jobId).ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.Status, JobStatus.Queued)
                .SetProperty(job => job.Attempts, job => job.Attempts - 1)
                .SetProperty(job => job.Version, job => job.Version + 1),
            CancellationToken.None);
    }

    /// <summary>The rows have been counted.</summary>
    public Task SetTotalAsync(Guid jobId, long total, CancellationToken cancellationToken) =>
        WriteAsync(jobId, set => set.SetProperty(job => job.Total, total).SetProperty(job => job.Version, job => job.Version + 1), cancellationToken);

    /// <summary>An export has written so many rows.</summary>
    public Task SetDoneAsync(Guid jobId, long done, CancellationToken cancellationToken) =>
        WriteAsync(jobId, set => set.SetProperty(job => job.Done, done).SetProperty(job => job.Version, job => job.Version + 1), cancellationToken);

    /// <summary>The job has ended.</summary>
    public Task EndAsync(Guid jobId, JobStatus status, CancellationToken cancellationToken) =>
        WriteAsync(
            jobId,
            set => set
                .SetProperty(job => job.Status, status)
                .SetProperty(job => job.FinishedAt, clock.GetUtcNow())
                .SetProperty(job => job.Version, job => job.Version + 1),
            cancellationToken);

    /// <summary>Notes problems of the file as a whole.</summary>
    public async Task AddAsync(Guid jobId, long line, IEnumerable<Domain.Problem> problems, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        context.AddRange(problems.Select(problem => Problem(jobId, line, problem)));
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Counts rows in the transaction that applies them.</summary>
    public async Task AddAsync(ModuleDbContext context, Job job, IReadOnlyList<RowResult> results, CancellationToken cancellationToken)
    {
        // What the rows became is saved; looking at it again would cost as much as saving it.
        context.ChangeTracker.Clear();
        var room = options.Value.MostProblems - job.Refused;
        context.AddRange(results.SelectMany(result => result.Problems.Select(problem => Problem(job.Id, result.Line, problem))).Take((int)Math.Max(0, room)));
        await context.SaveChangesAsync(cancellationToken);
        var written = await Own(context, job.Id).ExecuteUpdateAsync(
            set => set
                .SetProperty(j => j.Done, j => j.Done + results.Count)
                .SetProperty(j => j.Created, j => j.Created + Count(results, RowOutcome.Created))
                .SetProperty(j => j.Updated, j => j.Updated + Count(results, RowOutcome.Updated))
                .SetProperty(j => j.Unchanged, j => j.Unchanged + Count(results, RowOutcome.Unchanged))
                .SetProperty(j => j.Refused, j => j.Refused + Count(results, RowOutcome.Refused))
                .SetProperty(j => j.LeaseUntil, clock.GetUtcNow() + options.Value.Lease)
                .SetProperty(j => j.Version, j => j.Version + 1),
            cancellationToken);
        if (written == 0)
        {
            throw new JobLostException();
        }
    }

    private async Task WriteAsync(Guid jobId, Action<UpdateSettersBuilder<Job>> change, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        var written = await Own(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), jobId).ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(job => job.LeaseUntil, clock.GetUtcNow() + options.Value.Lease);
                change(set);
            },
            cancellationToken);
        if (written == 0)
        {
            throw new JobLostException();
        }
    }

    private IQueryable<Job> Own(ModuleDbContext context, Guid jobId) =>
        context.Set<Job>().Where(job => job.Id == jobId && job.Runner == _runner && job.Status == JobStatus.Running);

    private static int Count(IReadOnlyList<RowResult> results, RowOutcome outcome) => results.Count(result => result.Outcome == outcome);

    private static JobProblem Problem(Guid jobId, long line, Domain.Problem problem) => new()
    {
        JobId = jobId,
        Line = line,
        Pointer = Cut(problem.Pointer, 200),
        Code = Cut(problem.Code, 100),
        Message = Cut(problem.Message, 1000),
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
