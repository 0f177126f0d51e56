using CsCheck;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Catalog;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class BilledByMilestoneTests
{
    [Fact]
    public void Each_milestone_is_billed_with_its_own_amount_in_whatever_order_they_are_reached()
    {
        var scenario = new BillingScenario([Project(1, 100)]);

        Assert.Equal((0.3333m, 33.34m, "Laptop 14: Go live"), Billed(Issue(scenario, 0.3333m, 33.34m, "Go live")));
        Assert.Equal((0.5m, 49.99m, "Laptop 14: Design"), Billed(Issue(scenario, 0.5m, 49.99m, "Design")));
        Assert.Equal((0.1667m, 16.67m, "Laptop 14: Handover"), Billed(Issue(scenario, 0.1667m, 16.67m, "Handover")));
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void Milestones_that_are_reached_before_the_draft_is_issued_share_it()
    {
        var scenario = new BillingScenario([Project(1, 100)]);
        Draft(scenario, 0.3m, 30, "Design");
        var draft = Draft(scenario, 0.2m, 20, "Build");

        var line = Assert.Single(draft.Lines);
        Assert.Equal((0.5m, 50m, "Laptop 14: Design, Build"), (line.Quantity, line.Net, line.Description));
    }

    [Fact]
    public void Its_delivery_bills_nothing_and_a_voided_draft_is_billed_again()
    {
        var scenario = new BillingScenario([Project(1, 100)]);
        Draft(scenario, 0.3m, 30, "Design");
        scenario.VoidDraft();
        scenario.Order.Deliver(scenario.Order.Lines[0].Id, 1);

        Assert.Equal((0.3m, 30m, "Laptop 14: Design"), Billed(scenario.Bill()));
    }

    [Fact]
    public void Once_the_rest_is_cancelled_what_was_delivered_is_billed_and_the_excess_is_credited()
    {
        var delivered = new BillingScenario([Project(10, 10)]);
        Issue(delivered, 3, 30, "Design");
        delivered.Order.Deliver(delivered.Order.Lines[0].Id, 4);
        Assert.Empty(Cancel(delivered, 6));
        Assert.Equal((1m, 10m, "Laptop 14"), Billed(delivered.Bill()));

        var excess = new BillingScenario([Project(10, 10)]);
        Issue(excess, 3, 30, "Design");
        excess.Order.Deliver(excess.Order.Lines[0].Id, 1);
        Assert.Equal(2, Assert.Single(Cancel(excess, 9)).Credit.Quantity);
        Assert.False(excess.Order.HasUnbilled);
    }

    [Fact]
    public void What_came_back_before_its_milestone_was_reached_is_not_billed_with_it()
    {
        var scenario = new BillingScenario([Project(10, 10)]);
        Issue(scenario, 3, 30, "Design");
        scenario.Order.Deliver(scenario.Order.Lines[0].Id, 10);

        Assert.Equal(3, Assert.Single(scenario.Order.TakeReturn(scenario.Order.Lines[0].Id, 5, scenario.Invoices)).Credit.Quantity);

        Assert.Equal((5m, 50m, "Laptop 14: Go live"), Billed(Issue(scenario, 7, 70, "Go live")));
    }

    [Fact]
    public void What_came_back_before_any_milestone_is_no_excess_when_other_lines_are_cancelled()
    {
        var scenario = new BillingScenario([Project(10, 10), Line(5, 1)]);
        scenario.Order.Deliver(scenario.Order.Lines[0].Id, 4);
        scenario.Order.TakeReturn(scenario.Order.Lines[0].Id, 3, scenario.Invoices);

        Assert.Empty(scenario.Order.Cancel(new Dictionary<Guid, decimal> { [scenario.Order.Lines[1].Id] = 5 }, scenario.Invoices));

        Assert.Equal((0m, 7m), (scenario.Order.Lines[0].Withdrawn, Issue(scenario, 10, 100, "All").Lines[0].Quantity));
    }

    [Fact]
    public void What_came_back_after_it_was_credited_by_hand_is_not_waived_as_well()
    {
        var scenario = new BillingScenario([Project(4, 10)]);
        var invoice = Issue(scenario, 4, 40, "All");
        scenario.Order.Deliver(scenario.Order.Lines[0].Id, 4);
        Credit(invoice);

        Assert.Empty(scenario.Order.TakeReturn(scenario.Order.Lines[0].Id, 1, scenario.Invoices));

        Assert.Equal(0, scenario.Order.Lines[0].Waived);
    }

    [Fact]
    public void Whatever_the_shares_and_their_order_all_of_them_add_up_to_the_line() =>
        Gen.Select(Gen.Int[0, 40_000].Array[1, 6], Gen.Int[1, 9_999_999], Gen.Bool.Array[6]).Sample((quantities, cents, issues) =>
        {
            var (quantity, net) = ((quantities.Sum() + 1) / 10_000m, cents / 100m);
            var scenario = new BillingScenario([Line(quantity, 1, net, policy: InvoicingPolicies.Milestone)]);
            var left = (Quantity: quantity, Net: net);
            foreach (var (index, part) in quantities.Index())
            {
                var share = (Quantity: part / 10_000m, Net: decimal.Round(net * part / 10_000m / quantity, 2));
                left = (left.Quantity - share.Quantity, left.Net - share.Net);
                Draft(scenario, share.Quantity, share.Net, $"M{index}");
                if (issues[index] && scenario.Draft is not null)
                {
                    scenario.Issue();
                }
            }

            Draft(scenario, left.Quantity, left.Net, "Last");

            var lines = scenario.Invoices.SelectMany(invoice => invoice.Lines).ToList();
            Assert.Equal((quantity, net), (lines.Sum(line => line.Quantity), lines.Sum(line => line.Net)));
        });

    private static BillableLine Project(decimal quantity, decimal unitPrice) => Line(quantity, unitPrice, policy: InvoicingPolicies.Milestone);

    private static Invoice Draft(BillingScenario scenario, decimal quantity, decimal net, string name)
    {
        scenario.Order.Reach([(scenario.Order.Lines[0].Id, new ReachedMilestone(1, name, quantity, net))]);
        return scenario.Order.HasUnbilled ? scenario.Bill() : scenario.Draft!;
    }

    private static Invoice Issue(BillingScenario scenario, decimal quantity, decimal net, string name)
    {
        Draft(scenario, quantity, net, name);
        return scenario.Issue();
    }

    private static (decimal, decimal, string) Billed(Invoice invoice) => (invoice.Lines[0].Quantity, invoice.Lines[0].Net, invoice.Lines[0].Description);

    private static IReadOnlyList<(Invoice Invoice, LineCredit Credit)> Cancel(BillingScenario scenario, decimal quantity) =>
        scenario.Order.Cancel(new Dictionary<Guid, decimal> { [scenario.Order.Lines[0].Id] = quantity }, scenario.Invoices);
}
