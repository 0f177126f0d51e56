using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.TaxRules;

/// <summary>The tax of a category in a country over a time.</summary>
public sealed record TaxRuleResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Tax category, as products name it.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>ISO 3166 country of delivery.</summary>
    public required string Country { get; init; }

    /// <summary>Only for this type of customer; such a rule goes before one for all. Empty = all.</summary>
    public TaxClientType? ClientType { get; init; }

    /// <summary>Percent, up to four decimals. Zero = zero-rated or exempt.</summary>
    public required decimal Rate { get; init; }

    /// <summary>Why no tax is charged; printed on documents.</summary>
    public string? ExemptionReason { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The first day on which it no longer holds; empty = open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static TaxRuleResponse Of(TaxRule rule) => new()
    {
        Id = rule.Id,
        TaxCategory = rule.TaxCategory,
        Country = rule.Country,
        ClientType = rule.ClientType,
        Rate = rule.Rate,
        ExemptionReason = rule.ExemptionReason,
        ValidFrom = rule.ValidFrom,
        ValidTo = rule.ValidTo,
        CreatedAt = rule.CreatedAt,
        Version = rule.Version,
    };
}
