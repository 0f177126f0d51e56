using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>One exception.</summary>
public sealed record GetExceptionQuery(Guid Id) : IQuery<ExceptionResponse>;

internal sealed class GetExceptionHandler(IReportingDb db, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<GetExceptionQuery, ExceptionResponse>
{
    public async Task<ExceptionResponse> Handle(GetExceptionQuery query, CancellationToken cancellationToken)
    {
        var response = query.Id == DeadLetters.ExceptionId
            ? await new DeadLetters(db, company).FindAsync(cancellationToken)
            : await db.Decided().SingleOrDefaultAsync(row => row.Case.Id == query.Id, cancellationToken) is { } row
                ? ExceptionResponse.Of(row, company.Value.BaseCurrency, clock.GetUtcNow())
                : null;
        return response ?? throw new NotFoundException("exception", query.Id.ToString());
    }
}
