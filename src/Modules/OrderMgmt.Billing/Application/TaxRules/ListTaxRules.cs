using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.TaxRules;

/// <summary>Lists tax rules. Sort: <c>taxCategory</c> (default), <c>createdAt</c>.</summary>
public sealed record ListTaxRulesQuery : ListRequest, IQuery<Page<TaxRuleResponse>>
{
    /// <summary>Only this tax category.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>Only this country.</summary>
    public string? Country { get; init; }

    /// <summary>Only rules that hold on this day.</summary>
    public DateOnly? ValidOn { get; init; }
}

internal sealed class ListTaxRulesHandler(IBillingDb db) : IRequestHandler<ListTaxRulesQuery, Page<TaxRuleResponse>>
{
    private static readonly SortFields<TaxRule> SortFields = new SortFields<TaxRule>("taxCategory", rule => rule.Id)
        .Allow("taxCategory", rule => rule.TaxCategory)
        .Allow("createdAt", rule => rule.CreatedAt);

    public async Task<Page<TaxRuleResponse>> Handle(ListTaxRulesQuery query, CancellationToken cancellationToken)
    {
        var rules = db.TaxRules
            .Where(query.TaxCategory, category => rule => rule.TaxCategory == category)
            .Where(query.Country, country => rule => rule.Country == country)
            .Where(query.ValidOn, day => rule => rule.ValidFrom <= day && (rule.ValidTo == null || rule.ValidTo > day));
        var page = await rules.ToPageAsync(query, SortFields, cancellationToken);
        return page.Select(TaxRuleResponse.Of);
    }
}
