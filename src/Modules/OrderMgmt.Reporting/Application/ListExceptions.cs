using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The queue of exceptions, the most money at risk first unless sorted otherwise; events that could not be handled come before all others.</summary>
public sealed record ListExceptionsQuery : ListRequest, IQuery<Page<ExceptionResponse>>
{
    /// <summary>One or several kinds, separated by commas.</summary>
    public string? Kind { get; init; }

    /// <summary>One or several statuses, separated by commas; without it all that are not resolved.</summary>
    public string? Status { get; init; }

    /// <summary>One or several severities, separated by commas.</summary>
    public string? Severity { get; init; }

    /// <summary>Only what this team owns.</summary>
    public string? Owner { get; init; }

    /// <summary>Only what concerns this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only what concerns this customer.</summary>
    public Guid? CustomerId { get; init; }
}

internal sealed class ListExceptionsValidator : AbstractValidator<ListExceptionsQuery>
{
    public ListExceptionsValidator()
    {
        RuleFor(q => q.Kind).ListsOnly<ListExceptionsQuery, ExceptionKind>();
        RuleFor(q => q.Status).ListsOnly<ListExceptionsQuery, ExceptionStatus>();
        RuleFor(q => q.Severity).ListsOnly<ListExceptionsQuery, ExceptionSeverity>();
    }
}

internal sealed class ListExceptionsHandler(IReportingDb db, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<ListExceptionsQuery, Page<ExceptionResponse>>
{
    /// <summary>The cursor after the dead letters, when they alone fill the first page.</summary>
    private const string AfterDeadLetters = "exceptions";

    private static readonly SortFields<DecidedException> Sort = new SortFields<DecidedException>("-valueAtRisk", row => row.Case.Id)
        .Allow("valueAtRisk", row => row.Case.ValueAtRisk)
        .Allow("since", row => row.Case.Since);

    public async Task<Page<ExceptionResponse>> Handle(ListExceptionsQuery query, CancellationToken cancellationToken)
    {
        var dead = query.Cursor is null ? await DeadLettersAsync(query, cancellationToken) : null;
        if (dead is not null && query.Limit == 1)
        {
            return new Page<ExceptionResponse>([dead], AfterDeadLetters);
        }

        var request = query with
        {
            Limit = dead is null ? query.Limit : query.Limit - 1,
            Cursor = query.Cursor == AfterDeadLetters ? null : query.Cursor,
        };
        var now = clock.GetUtcNow();
        var page = (await Filtered(query, now).ToPageAsync(request, Sort, cancellationToken))
            .Select(row => ExceptionResponse.Of(row, company.Value.BaseCurrency, now));
        return dead is null ? page : page with { Items = [dead, .. page.Items], Total = page.Total + 1 };
    }

    private IQueryable<DecidedException> Filtered(ListExceptionsQuery query, DateTimeOffset now)
    {
        var rows = db.Decided().In(Filters.Values<ExceptionStatus>(query.Status) ?? ExceptionQueue.Unresolved, now)
            .WhereOneOf(row => row.Case.Kind, Filters.Values<ExceptionKind>(query.Kind))
            .WhereOneOf(row => row.Case.Severity, Filters.Values<ExceptionSeverity>(query.Severity));
        if (query.Owner is { } owner)
        {
            rows = rows.Where(row => row.Case.Owner == owner);
        }

        if (query.OrderId is { } orderId)
        {
            rows = rows.Where(row => row.Case.OrderId == orderId);
        }

        return query.CustomerId is { } customerId ? rows.Where(row => row.Case.CustomerId == customerId) : rows;
    }

    private async Task<ExceptionResponse?> DeadLettersAsync(ListExceptionsQuery query, CancellationToken cancellationToken)
    {
        var dead = query.OrderId is null && query.CustomerId is null ? await new DeadLetters(db, company).FindAsync(cancellationToken) : null;
        return dead is not null
            && Passes(query.Kind, dead.Kind) && Passes(query.Status, dead.Status) && Passes(query.Severity, dead.Severity)
            && (query.Owner is null || query.Owner == dead.Owner)
            ? dead
            : null;
    }

    private static bool Passes<T>(string? filter, T value)
        where T : struct, Enum => Filters.Values<T>(filter)?.Contains(value) ?? true;
}
