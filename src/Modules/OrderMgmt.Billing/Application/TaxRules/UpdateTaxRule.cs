using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.TaxRules;

/// <summary>Ends a tax rule, or changes its text. Another rate is another rule.</summary>
public sealed record UpdateTaxRuleCommand : ICommand<TaxRuleResponse>, IMasterDataCommand
{
    /// <summary>The tax rule.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The first day on which it no longer holds; null = open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Why no tax is charged; printed on documents.</summary>
    public string? ExemptionReason { get; init; }
}

internal sealed class UpdateTaxRuleValidator : AbstractValidator<UpdateTaxRuleCommand>
{
    public UpdateTaxRuleValidator() => RuleFor(c => c.ExemptionReason).MaximumLength(200);
}

internal sealed class UpdateTaxRuleHandler(IBillingDb db, RequestContext request) : IRequestHandler<UpdateTaxRuleCommand, TaxRuleResponse>
{
    public async Task<TaxRuleResponse> Handle(UpdateTaxRuleCommand command, CancellationToken cancellationToken)
    {
        var rule = await db.TaxRules.LoadAsync(command.Id, request, cancellationToken);
        if (command.ValidTo <= rule.ValidFrom)
        {
            throw new InvalidRequestException("/validTo", "too_small", $"validTo must be after validFrom ({rule.ValidFrom:O}), or empty.");
        }

        rule.Change(command.ValidTo, command.ExemptionReason);
        rule.EnsureUnambiguous(await db.TaxRules.AsNoTracking().ForTheSameAs(rule).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return TaxRuleResponse.Of(rule);
    }
}
