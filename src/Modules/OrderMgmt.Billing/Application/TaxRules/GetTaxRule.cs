using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.TaxRules;

/// <summary>Reads one tax rule.</summary>
public sealed record GetTaxRuleQuery(Guid Id) : IQuery<TaxRuleResponse>;

internal sealed class GetTaxRuleHandler(IBillingDb db) : IRequestHandler<GetTaxRuleQuery, TaxRuleResponse>
{
    public async Task<TaxRuleResponse> Handle(GetTaxRuleQuery query, CancellationToken cancellationToken) =>
        TaxRuleResponse.Of(await db.TaxRules.ReadAsync(query.Id, cancellationToken));
}
