using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Orders;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class ReturnTests
{
    [Fact]
    public void Issued_invoices_are_credited_newest_first()
    {
        var scenario = new BillingScenario([Line(3, 10)]);
        scenario.Deliver(0, 2);
        var older = scenario.Issue();
        scenario.Deliver(0, 1);
        var newer = scenario.Issue();

        var credits = Return(scenario, 2);

        Assert.Equal([(newer, 1m), (older, 1m)], credits.Select(credit => (credit.Invoice, credit.Credit.Quantity!.Value)));
    }

    [Fact]
    public void What_was_credited_before_is_not_credited_again()
    {
        var scenario = new BillingScenario([Line(2, 10)]);
        scenario.Deliver(0, 2);
        var invoice = scenario.Issue();
        Credit(invoice, new LineCredit(invoice.Lines[0].Id, Quantity: 1));

        var credit = Assert.Single(Return(scenario, 2)).Credit;

        Assert.Equal(1, credit.Quantity);
    }

    [Fact]
    public void A_draft_shrinks_and_what_came_back_is_never_billed()
    {
        var scenario = new BillingScenario([Line(3, 3.333m, net: 10)]);
        var draft = scenario.Deliver(0, 3);

        Assert.Empty(Return(scenario, 1));

        Assert.Equal((2m, 6.67m), (draft.Lines[0].Quantity, draft.Net));
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void A_draft_with_nothing_left_is_void()
    {
        var scenario = new BillingScenario([Line(1, 10)]);
        var draft = scenario.Deliver(0, 1);

        Return(scenario, 1);

        Assert.Equal(InvoiceStatus.Void, draft.Status);
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void The_shipping_charge_stays_on_the_draft_when_the_goods_come_back()
    {
        var scenario = new BillingScenario([Line(1, 10)], new ShippingCharge(5, "standard", 19, null));
        var draft = scenario.Deliver(0, 1);

        Return(scenario, 1);

        Assert.Equal((InvoiceStatus.Draft, 5m), (draft.Status, draft.Net));
    }

    [Fact]
    public void What_was_not_billed_yet_never_will_be()
    {
        var scenario = new BillingScenario([Line(3, 10)]);
        scenario.Deliver(0, 2);
        scenario.VoidDraft();

        Assert.Empty(Return(scenario, 1));

        Assert.Equal(1, scenario.Bill().Lines[0].Quantity);
    }

    [Fact]
    public void More_than_is_known_as_delivered_waits_for_the_delivery()
    {
        var scenario = new BillingScenario([Line(3, 10)]);
        scenario.Deliver(0, 1);

        Assert.Throws<InvalidOperationException>(() => Return(scenario, 2));
    }

    private static IReadOnlyList<(Invoice Invoice, LineCredit Credit)> Return(BillingScenario scenario, decimal quantity) =>
        scenario.Order.TakeReturn(scenario.Order.Lines[0].Id, quantity, scenario.Invoices);
}
