using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.Jobs;

/// <summary>Reads one job.</summary>
/// <param name="Id">The job.</param>
public sealed record GetJobQuery(Guid Id) : IQuery<JobResponse>;

/// <summary>Lists jobs, newest first. Sort by <c>createdAt</c>.</summary>
public sealed record ListJobsQuery : ListRequest, IQuery<Page<JobResponse>>
{
    /// <summary>Any of these statuses, separated by commas: <c>queued</c>, <c>running</c>, <c>completed</c>, <c>failed</c>, <c>cancelled</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Only jobs about this kind of record.</summary>
    public string? Resource { get; init; }
}

/// <summary>Lists what is wrong with the rows of a job, by line.</summary>
public sealed record ListJobErrorsQuery : ListRequest, IQuery<Page<JobErrorResponse>>
{
    /// <summary>The job, from the path.</summary>
    internal Guid JobId { get; init; }

    /// <summary>The same question about a job.</summary>
    public ListJobErrorsQuery Of(Guid jobId) => this with { JobId = jobId };
}

internal sealed class ListJobsValidator : AbstractValidator<ListJobsQuery>
{
    public ListJobsValidator() => RuleFor(query => query.Status).ListsOnly<ListJobsQuery, JobStatus>();
}

internal sealed class GetJobHandler(PlatformDbContext db) : IRequestHandler<GetJobQuery, JobResponse>
{
    public async Task<JobResponse> Handle(GetJobQuery query, CancellationToken cancellationToken) =>
        JobResponse.Of(await db.Set<Job>().ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListJobsHandler(PlatformDbContext db) : IRequestHandler<ListJobsQuery, Page<JobResponse>>
{
    private static readonly SortFields<Job> Sort = new SortFields<Job>("-createdAt", job => job.Id).Allow("createdAt", job => job.CreatedAt);

    public async Task<Page<JobResponse>> Handle(ListJobsQuery query, CancellationToken cancellationToken)
    {
        IQueryable<Job> jobs = db.Set<Job>();
        if (Filters.Values<JobStatus>(query.Status) is { } statuses)
        {
            jobs = jobs.Where(job => statuses.Contains(job.Status));
        }

        if (query.Resource is { } resource)
        {
            jobs = jobs.Where(job => job.Resource == resource);
        }

        return (await jobs.ToPageAsync(query, Sort, cancellationToken)).Select(JobResponse.Of);
    }
}

internal sealed class ListJobErrorsHandler(PlatformDbContext db) : IRequestHandler<ListJobErrorsQuery, Page<JobErrorResponse>>
{
    private static readonly SortFields<JobProblem> Sort = new SortFields<JobProblem>("line", problem => problem.JobId).Allow("line", problem => problem.Id);

    public async Task<Page<JobErrorResponse>> Handle(ListJobErrorsQuery query, CancellationToken cancellationToken)
    {
        if (!await db.Set<Job>().AnyAsync(job => job.Id == query.JobId, cancellationToken))
        {
            throw new NotFoundException("job", query.JobId.ToString());
        }

        var page = await db.Set<JobProblem>().Where(problem => problem.JobId == query.JobId).ToPageAsync(query, Sort, cancellationToken);
        return page.Select(problem => new JobErrorResponse(problem.Line, problem.Pointer, problem.Code, problem.Message));
    }
}
