using MediatR;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.Jobs;

/// <summary>Stops a job that waits or runs. What it has done stays.</summary>
/// <param name="Id">The job.</param>
public sealed record CancelJobCommand(Guid Id) : ICommand<JobResponse>;

internal sealed class CancelJobHandler(PlatformDbContext db, RequestContext request, TimeProvider clock) : IRequestHandler<CancelJobCommand, JobResponse>
{
    public async Task<JobResponse> Handle(CancelJobCommand command, CancellationToken cancellationToken)
    {
        var job = await db.Set<Job>().LoadAsync(command.Id, request, cancellationToken);
        job.Cancel(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return JobResponse.Of(job);
    }
}
