using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.TaxRules;

/// <summary>Says which tax a category bears in a country from a day on. A rule for the same days, category, country and client type is refused.</summary>
public sealed record CreateTaxRuleCommand : ICommand<TaxRuleResponse>, IMasterDataCommand
{
    /// <summary>Tax category, as products name it: <c>standard</c>.</summary>
    public string? TaxCategory { get; init; }

    /// <summary>ISO 3166 country of delivery, two capitals.</summary>
    public string? Country { get; init; }

    /// <summary>Only for this type of customer; empty = all.</summary>
    public TaxClientType? ClientType { get; init; }

    /// <summary>Percent, 0 to 100, up to four decimals.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Why no tax is charged; printed on documents.</summary>
    public string? ExemptionReason { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The first day on which it no longer holds; empty = open.</summary>
    public DateOnly? ValidTo { get; init; }
}

internal sealed class CreateTaxRuleValidator : AbstractValidator<CreateTaxRuleCommand>
{
    public CreateTaxRuleValidator()
    {
        RuleFor(c => c.TaxCategory).NotEmpty().MaximumLength(40);
        RuleFor(c => c.Country).NotEmpty().Country();
        RuleFor(c => c.ClientType).IsInEnum();
        RuleFor(c => c.Rate).Cascade(CascadeMode.Stop).NotNull().InclusiveBetween(0, 100).PrecisionScale(7, 4, true);
        RuleFor(c => c.ExemptionReason).MaximumLength(200);
        RuleFor(c => c.ValidFrom).NotNull();
        RuleFor(c => c.ValidTo).GreaterThan(c => c.ValidFrom).WithMessage("validTo must be after validFrom, or empty.");
    }
}

internal sealed class CreateTaxRuleHandler(IBillingDb db, TimeProvider clock) : IRequestHandler<CreateTaxRuleCommand, TaxRuleResponse>
{
    public async Task<TaxRuleResponse> Handle(CreateTaxRuleCommand command, CancellationToken cancellationToken)
    {
        var rule = new TaxRule(
            command.TaxCategory!, command.Country!, command.ClientType, command.Rate!.Value, command.ExemptionReason,
            command.ValidFrom!.Value, command.ValidTo, clock.GetUtcNow());
        rule.EnsureUnambiguous(await db.TaxRules.AsNoTracking().ForTheSameAs(rule).ToListAsync(cancellationToken));
        db.TaxRules.Add(rule);
        await db.SaveChangesAsync(cancellationToken);
        return TaxRuleResponse.Of(rule);
    }
}

internal static class TaxRuleQueries
{
    /// <summary>The rules among which one is chosen by date.</summary>
    public static IQueryable<TaxRule> ForTheSameAs(this IQueryable<TaxRule> rules, TaxRule rule) =>
        rules.Where(r => r.TaxCategory == rule.TaxCategory && r.Country == rule.Country && r.ClientType == rule.ClientType);
}
