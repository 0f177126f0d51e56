using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class InvoiceTests
{
    [Fact]
    public void Issuing_numbers_dates_and_freezes()
    {
        var invoice = IssuedInvoice(3, 999);

        Assert.Equal(("INV-2026-000001", InvoiceStatus.Issued, 3566.43m), (invoice.Number, invoice.Status, invoice.Balance));
        Assert.Equal("billing.invoice_issued", Refusal(invoice.Void));
        Assert.Equal("billing.invoice_issued", Refusal(() => invoice.Issue("X", Today, Today, Now, DocumentRate.Base, Now)));
    }

    [Fact]
    public void A_draft_can_be_neither_sent_nor_paid_nor_credited()
    {
        var draft = new BillingScenario([Line(1, 10)]).Deliver(0, 1);

        Assert.Equal("billing.invoice_not_issued", Refusal(() => draft.Send(Now)));
        Assert.Equal("billing.invoice_not_issued", Refusal(() => NewPayment(10).Allocate(draft, 10, Now)));
        Assert.Equal("billing.invoice_not_issued", Refusal(() => Credit(draft)));
    }

    [Fact]
    public void A_void_draft_owes_nothing_and_stays_void()
    {
        var scenario = new BillingScenario([Line(1, 10)]);
        var draft = scenario.Deliver(0, 1);
        scenario.VoidDraft();

        Assert.Equal((InvoiceStatus.Void, 0m), (draft.Status, draft.Balance));
        Assert.Equal("billing.invoice_void", Refusal(draft.Void));
        Assert.Equal("billing.invoice_void", Refusal(() => draft.Send(Now)));
    }

    [Fact]
    public void The_status_follows_sending_and_paying_in_both_directions()
    {
        var invoice = IssuedInvoice(1, 100, rate: 0);
        var payment = NewPayment(100);
        invoice.Send(Now);
        Assert.Equal(InvoiceStatus.Sent, invoice.Status);
        payment.Allocate(invoice, 40, Now);
        Assert.Equal(InvoiceStatus.PartiallyPaid, invoice.Status);
        payment.Allocate(invoice, 60, Now);
        Assert.Equal((InvoiceStatus.Paid, Now), (invoice.Status, invoice.SettledAt));

        payment.Unallocate(invoice, null, Today, Now);

        Assert.Equal((InvoiceStatus.Sent, null), (invoice.Status, invoice.SettledAt));
    }

    [Fact]
    public void An_invoice_that_asks_for_nothing_is_settled_at_once()
    {
        var invoice = IssuedInvoice(1, 0);

        Assert.Equal((InvoiceStatus.Paid, Now), (invoice.Status, invoice.SettledAt));
        Assert.DoesNotContain(invoice.TakeEvents(), happened => happened is InvoiceFallsDue);
    }

    [Fact]
    public void It_is_overdue_from_the_day_after_the_due_date_while_something_is_left_to_pay()
    {
        var invoice = IssuedInvoice(1, 100, rate: 0);

        Assert.False(invoice.IsOverdueOn(Today.AddDays(30)));
        Assert.True(invoice.IsOverdueOn(Today.AddDays(31)));
        NewPayment(100).Allocate(invoice, 100, Now);
        Assert.False(invoice.IsOverdueOn(Today.AddDays(31)));
    }

    [Fact]
    public void The_passed_due_date_is_told_once_it_matters()
    {
        var paid = IssuedInvoice(1, 100, rate: 0);
        NewPayment(100).Allocate(paid, 100, Now);
        var open = IssuedInvoice(1, 100, rate: 0);

        paid.DuePassed(Today.AddDays(31));
        open.DuePassed(Today.AddDays(31));

        Assert.DoesNotContain(paid.TakeEvents(), happened => happened is InvoiceWasOverdue);
        Assert.Contains(open.TakeEvents(), happened => happened is InvoiceWasOverdue);
    }

    [Fact]
    public void A_settled_invoice_that_is_opened_again_after_its_due_date_is_overdue_at_once()
    {
        var invoice = IssuedInvoice(1, 100, rate: 0);
        var payment = NewPayment(100);
        payment.Allocate(invoice, 100, Now);
        invoice.TakeEvents();

        payment.Unallocate(invoice, 30, Today.AddDays(31), Now);

        Assert.Contains(invoice.TakeEvents(), happened => happened is InvoiceWasOverdue);
    }

    private static string Refusal(Action action) => Assert.Throws<DomainException>(action).Code;
}
