using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class BilledOnOrderTests
{
    private static readonly ShippingCharge Shipping = new(5, "standard", 19, null);

    [Fact]
    public void All_of_it_is_billed_at_once_and_its_delivery_adds_nothing()
    {
        var scenario = new BillingScenario([OnOrder(3, 10)]);
        var invoice = BillAndIssue(scenario);

        scenario.Order.Deliver(scenario.Order.Lines[0].Id, 3);

        Assert.Equal(30, invoice.Net);
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void Beside_a_line_billed_on_delivery_each_is_billed_in_its_time()
    {
        var scenario = new BillingScenario([OnOrder(1, 10), Line(1, 7)]);
        var first = BillAndIssue(scenario);
        scenario.Deliver(1, 1);
        var second = scenario.Issue();

        Assert.Equal((10m, 7m), (first.Net, second.Net));
    }

    [Fact]
    public void What_is_cancelled_leaves_the_draft()
    {
        var scenario = new BillingScenario([OnOrder(3, 3.333m, net: 10)]);
        var draft = scenario.Bill();

        Assert.Empty(Cancel(scenario, 1));

        Assert.Equal((2m, 6.67m), (draft.Lines[0].Quantity, draft.Net));
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void What_is_cancelled_is_credited_once()
    {
        var scenario = new BillingScenario([OnOrder(5, 10)]);
        var invoice = BillAndIssue(scenario);

        var (credited, credit) = Assert.Single(Cancel(scenario, 2));

        Assert.Equal((invoice, 2m), (credited, credit.Quantity!.Value));
        Assert.Empty(Cancel(scenario, 2));
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void What_was_credited_before_is_not_credited_again_when_it_is_cancelled()
    {
        var scenario = new BillingScenario([OnOrder(5, 10)]);
        var invoice = BillAndIssue(scenario);
        Credit(invoice, new LineCredit(invoice.Lines[0].Id, Quantity: 4));

        Assert.Equal(1, Assert.Single(Cancel(scenario, 2)).Credit.Quantity);
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void What_is_cancelled_before_it_was_put_on_a_draft_again_is_not_billed()
    {
        var scenario = new BillingScenario([OnOrder(5, 10)]);
        scenario.Bill();
        scenario.VoidDraft();

        Assert.Empty(Cancel(scenario, 2));

        Assert.Equal(3, scenario.Bill().Lines[0].Quantity);
    }

    [Fact]
    public void What_is_delivered_although_it_was_cancelled_is_billed_again()
    {
        var scenario = new BillingScenario([OnOrder(5, 10)]);
        BillAndIssue(scenario);
        Cancel(scenario, 5);

        var draft = scenario.Deliver(0, 2);

        Assert.Equal(2, Assert.Single(draft.Lines).Quantity);
        Assert.False(scenario.Order.HasUnbilled);
    }

    [Fact]
    public void Returned_and_cancelled_units_are_credited_each_once()
    {
        var scenario = new BillingScenario([OnOrder(5, 10)]);
        var invoice = BillAndIssue(scenario);
        scenario.Order.Deliver(scenario.Order.Lines[0].Id, 3);

        Issue(scenario.Order.TakeReturn(scenario.Order.Lines[0].Id, 1, scenario.Invoices));
        Issue(Cancel(scenario, 2));
        Issue(scenario.Order.TakeReturn(scenario.Order.Lines[0].Id, 2, scenario.Invoices));

        Assert.Equal((5m, 0m), (invoice.Lines[0].CreditedQuantity, invoice.Balance));
    }

    [Fact]
    public void A_draft_of_an_order_that_is_cancelled_as_a_whole_is_void_with_its_shipping_charge()
    {
        var scenario = new BillingScenario([OnOrder(2, 10)], Shipping);
        var draft = scenario.Bill();

        Assert.Empty(Cancel(scenario, 2));

        Assert.Equal(InvoiceStatus.Void, draft.Status);
    }

    [Fact]
    public void An_invoice_of_an_order_that_is_cancelled_as_a_whole_is_credited_in_full()
    {
        var scenario = new BillingScenario([OnOrder(2, 10)], Shipping);
        var invoice = BillAndIssue(scenario);

        var note = Credit(invoice, [.. Cancel(scenario, 2).Select(credit => credit.Credit)]);

        Assert.Equal((invoice.Gross, 0m), (note.Gross, invoice.Balance));
    }

    [Fact]
    public void The_shipping_charge_stays_while_something_is_left_to_deliver()
    {
        var scenario = new BillingScenario([OnOrder(2, 10), Line(1, 7)], Shipping);
        var invoice = BillAndIssue(scenario);

        Issue(Cancel(scenario, 2));

        Assert.Equal(5.95m, invoice.Balance);
    }

    private static BillableLine OnOrder(decimal quantity, decimal unitPrice, decimal? net = null) => Line(quantity, unitPrice, net, policy: InvoicingPolicies.OnOrder);

    private static Invoice BillAndIssue(BillingScenario scenario)
    {
        scenario.Bill();
        return scenario.Issue();
    }

    private static IReadOnlyList<(Invoice Invoice, LineCredit Credit)> Cancel(BillingScenario scenario, decimal quantity) =>
        scenario.Order.Cancel(new Dictionary<Guid, decimal> { [scenario.Order.Lines[0].Id] = quantity }, scenario.Invoices);

    private static void Issue(IReadOnlyList<(Invoice Invoice, LineCredit Credit)> credits)
    {
        foreach (var ofInvoice in credits.ToLookup(credit => credit.Invoice, credit => credit.Credit))
        {
            Credit(ofInvoice.Key, [.. ofInvoice]);
        }
    }
}
