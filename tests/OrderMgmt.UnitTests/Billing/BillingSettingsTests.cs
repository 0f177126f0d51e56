using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class BillingSettingsTests
{
    [Theory]
    [InlineData("DUE", "2026-01-31", "2026-01-31")]
    [InlineData("NET30", "2026-01-31", "2026-03-02")]
    [InlineData("EOM", "2026-02-01", "2026-02-28")]
    [InlineData("EOM", "2028-02-29", "2028-02-29")]
    [InlineData("EOM15", "2026-12-10", "2027-01-15")]
    public void A_due_date_follows_from_the_terms(string code, string issueDate, string dueDate)
    {
        var shipped = PaymentTerm.Shipped.Single(term => term.Code == code);
        var term = new PaymentTerm(shipped.Code, shipped.Name, shipped.Kind, shipped.Days, Now);

        Assert.Equal(DateOnly.Parse(dueDate), term.DueDateFor(DateOnly.Parse(issueDate)));
    }

    [Theory]
    [InlineData("2026-01-01", null, "2026-06-01", null, true)]
    [InlineData("2026-01-01", "2026-06-01", "2026-06-01", null, false)]
    [InlineData("2026-01-01", "2026-06-02", "2026-06-01", null, true)]
    [InlineData("2026-06-01", null, "2026-01-01", "2026-06-01", false)]
    public void Tax_rules_may_touch_but_not_overlap(string from, string? to, string otherFrom, string? otherTo, bool refused)
    {
        var rule = Rule(from, to);

        var refusal = Record.Exception(() => rule.EnsureUnambiguous([Rule(otherFrom, otherTo)]));

        Assert.Equal(refused ? "billing.tax_rule_overlaps" : null, (refusal as DomainException)?.Code);
    }

    [Fact]
    public void A_tax_rule_does_not_overlap_itself()
    {
        var rule = Rule("2026-01-01", null);

        rule.EnsureUnambiguous([rule]);
    }

    private static TaxRule Rule(string from, string? to) =>
        new("standard", "DE", null, 19, null, DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), Now);
}
