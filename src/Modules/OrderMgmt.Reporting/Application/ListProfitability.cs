using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>Profit added up by order, customer, product or month; the highest actual margin first unless sorted otherwise.</summary>
public sealed record ListProfitabilityQuery : ListRequest, IQuery<Page<ProfitabilityResponse>>
{
    /// <summary><c>order</c>, <c>customer</c>, <c>product</c> or <c>period</c> (calendar months).</summary>
    public string? By { get; init; }

    /// <summary>With <c>by=period</c>: months from the one of this day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>With <c>by=period</c>: months before the one of this day.</summary>
    public DateOnly? To { get; init; }
}

/// <summary>The profit of an order, customer, product or month, in the company's base currency.</summary>
/// <param name="Id">The order, customer or product; empty for a month.</param>
/// <param name="Label">Number, name or code; a month as <c>2026-11</c>.</param>
/// <param name="Expected">As confirmed, dated at the confirmation.</param>
/// <param name="Actual">As invoiced, credited, delivered and returned, each at its own date. Shipping charges belong to no product.</param>
/// <param name="Href">Where to look further.</param>
public sealed record ProfitabilityResponse(Guid? Id, string Label, ProfitResponse Expected, ProfitResponse Actual, string? Href)
{
    internal static ProfitabilityResponse Of(ProfitTotal total, string currency) => new(
        total.Dimension == ProfitDimension.Period ? null : total.Id, total.Label,
        ProfitResponse.Expected(total, currency), ProfitResponse.Actual(total, currency), Hrefs.Of(total.Dimension, total.Id));
}

internal sealed class ListProfitabilityValidator : AbstractValidator<ListProfitabilityQuery>
{
    public ListProfitabilityValidator()
    {
        RuleFor(q => q.By).NotEmpty().WithMessage($"Say what to add up by: {Known}.");
        RuleFor(q => q.By).Must(by => EnumText.Parse<ProfitDimension>(by!) is not null).When(q => !string.IsNullOrEmpty(q.By))
            .WithErrorCode("unknown_value").WithMessage($"Use one of: {Known}.");
        RuleFor(q => q.From).Null().When(q => q.By != "period").WithMessage("from can only be used with by=period. Leave it out.");
        RuleFor(q => q.To).Null().When(q => q.By != "period").WithMessage("to can only be used with by=period. Leave it out.");
    }

    private static string Known => string.Join(", ", EnumText.All<ProfitDimension>());
}

internal sealed class ListProfitabilityHandler(IReportingDb db, IOptions<CompanyOptions> company)
    : IRequestHandler<ListProfitabilityQuery, Page<ProfitabilityResponse>>
{
    private static readonly SortFields<ProfitTotal> Sort = new SortFields<ProfitTotal>("-margin", t => t.Id)
        .Allow("margin", t => t.ActualMargin)
        .Allow("revenue", t => t.ActualRevenue)
        .Allow("label", t => t.Label);

    public async Task<Page<ProfitabilityResponse>> Handle(ListProfitabilityQuery query, CancellationToken cancellationToken)
    {
        var dimension = EnumText.Parse<ProfitDimension>(query.By!)!.Value;
        var totals = db.ProfitTotals.Where(total => total.Dimension == dimension);
        if (query.From is { } from)
        {
            var first = ProfitTotal.PeriodLabel(from);
            totals = totals.Where(total => total.Label.CompareTo(first) >= 0);
        }

        if (query.To is { } to)
        {
            var end = ProfitTotal.PeriodLabel(to);
            totals = totals.Where(total => total.Label.CompareTo(end) < 0);
        }

        var currency = company.Value.BaseCurrency;
        return (await totals.ToPageAsync(query, Sort, cancellationToken)).Select(total => ProfitabilityResponse.Of(total, currency));
    }
}
