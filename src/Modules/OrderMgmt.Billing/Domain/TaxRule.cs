using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>The client type that a tax rule is limited to.</summary>
public enum TaxClientType
{
    /// <summary>Companies.</summary>
    Business,

    /// <summary>Public bodies.</summary>
    Government,

    /// <summary>Associations and charities.</summary>
    NonProfit,

    /// <summary>Private persons.</summary>
    Consumer,
}

/// <summary>
/// The tax of a category in a country, for all customers or one type of them, over a time. The rule for the type goes
/// before the rule for all. Rate zero says zero-rated or exempt; without any rule an order does not go through.
/// </summary>
internal sealed class TaxRule : AggregateRoot
{
    private TaxRule()
    {
    }

    public TaxRule(
        string taxCategory, string country, TaxClientType? clientType, decimal rate, string? exemptionReason,
        DateOnly validFrom, DateOnly? validTo, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        TaxCategory = taxCategory;
        Country = country;
        ClientType = clientType;
        Rate = rate;
        ExemptionReason = exemptionReason;
        ValidFrom = validFrom;
        ValidTo = validTo;
        Raise(new TaxRuleWasChanged(this));
    }

    public string TaxCategory { get; private set; } = "";

    public string Country { get; private set; } = "";

    public TaxClientType? ClientType { get; private set; }

    /// <summary>Percent.</summary>
    public decimal Rate { get; private set; }

    public string? ExemptionReason { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The first day on which it no longer holds; empty = open.</summary>
    public DateOnly? ValidTo { get; private set; }

    public void Change(DateOnly? validTo, string? exemptionReason)
    {
        ValidTo = validTo;
        ExemptionReason = exemptionReason;
        Raise(new TaxRuleWasChanged(this));
    }

    /// <summary>Refuses a rule that leaves two answers to the same question on some day.</summary>
    public void EnsureUnambiguous(IEnumerable<TaxRule> rulesForTheSame)
    {
        if (rulesForTheSame.FirstOrDefault(Overlaps) is { } other)
        {
            throw new DomainException(
                "billing.tax_rule_overlaps",
                $"The rule for {TaxCategory} in {Country} from {other.ValidFrom:O} ({other.Rate:0.####} %) holds on some of the same days. "
                + "End it first by setting its validTo, or choose other dates.");
        }
    }

    private bool Overlaps(TaxRule other) =>
        other.Id != Id && ValidFrom < (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom < (ValidTo ?? DateOnly.MaxValue);
}
