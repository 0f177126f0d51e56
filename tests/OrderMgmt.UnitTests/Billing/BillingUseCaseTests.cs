using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Billing.Application.ExchangeRates;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Application.Payments;
using OrderMgmt.Billing.Application.PaymentTerms;
using OrderMgmt.Billing.Application.TaxRules;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Billing.Integrations;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Domain;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Billing;

public sealed class BillingUseCaseTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private BillingHost _billing = null!;

    public async Task InitializeAsync() => _billing = await BillingHost.StartAsync();

    public async Task DisposeAsync() => await _billing.DisposeAsync();

    [Fact]
    public async Task A_delivery_becomes_a_draft_is_issued_sent_and_paid_by_its_number()
    {
        var order = await _billing.ConfirmAsync(3, 999);
        var draft = await _billing.DeliverAsync(order, 3);
        Assert.Equal(("issue", "3566.43", "PO-77"), (draft.NextAction!.Code, draft.Totals.Gross.ToString(), draft.CustomerReference));

        var issued = await _billing.Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id });
        Assert.Equal(("INV-2026-000001", Today, Today.AddDays(30), "send"), (issued.Number, issued.IssueDate, issued.DueDate, issued.NextAction!.Code));
        var sent = await _billing.Module.SendAsync(new SendInvoiceCommand { Id = draft.Id });
        Assert.Equal((InvoiceStatus.Sent, "awaitPayment", Today.AddDays(30)), (sent.Status, sent.NextAction!.Code, sent.NextAction.DueDate));

        var payment = await _billing.Module.SendAsync(Pay(3566.43m, "Your INV-2026-000001"));

        Assert.Equal(MatchReason.Reference, Assert.Single(payment.Allocations).MatchReason);
        var paid = await _billing.Module.SendAsync(new GetInvoiceQuery(draft.Id));
        Assert.Equal((InvoiceStatus.Paid, "0.00", null, ModuleHost.Now), (paid.Status, paid.Totals.Balance.ToString(), paid.NextAction, paid.SettledAt));
        await AssertIntegrity();
    }

    [Fact]
    public async Task A_payment_that_names_invoices_leaves_the_rest_unapplied_though_others_are_due()
    {
        var named = await _billing.IssuedAsync(1, 100);
        var other = await _billing.IssuedAsync(1, 100);

        var payment = await _billing.Module.SendAsync(Pay(150, named.Number));

        Assert.Equal(("119.00", "31.00", "allocate"), (payment.Allocated.ToString(), payment.Unapplied.ToString(), payment.NextAction!.Code));
        Assert.Equal(InvoiceStatus.Issued, (await _billing.Module.SendAsync(new GetInvoiceQuery(other.Id))).Status);
    }

    [Fact]
    public async Task A_second_payment_of_a_paid_invoice_stays_unapplied()
    {
        var paid = await _billing.IssuedAsync(1, 100);
        await _billing.IssuedAsync(1, 100);
        await _billing.Module.SendAsync(Pay(119, paid.Number));

        var again = await _billing.Module.SendAsync(Pay(119, paid.Number));

        Assert.Equal("119.00", again.Unapplied.ToString());
    }

    [Fact]
    public async Task A_payment_without_a_known_number_goes_to_the_oldest_due_invoices()
    {
        var newer = await _billing.IssuedAsync(1, 100);
        var older = await _billing.IssuedAsync(1, 100, Today.AddDays(-10));

        var payment = await _billing.Module.SendAsync(Pay(130, "INV-1999-000007"));

        Assert.Equal(
            [(older.Number!, "119.00", MatchReason.OldestDue), (newer.Number!, "11.00", MatchReason.OldestDue)],
            payment.Allocations.OrderByDescending(a => a.Amount.Amount).Select(a => (a.InvoiceNumber, a.Amount.ToString(), a.MatchReason)));
    }

    [Fact]
    public async Task Money_can_be_allocated_withdrawn_and_paid_back_by_hand()
    {
        var payment = await _billing.Module.SendAsync(Pay(200, null));
        var invoice = await _billing.IssuedAsync(1, 100);
        AllocationInput[] part = [new() { InvoiceNumber = invoice.Number, Amount = 100 }];

        await _billing.Module.SendAsync(new AllocatePaymentCommand { Id = payment.Id, Allocations = part });
        await _billing.Module.SendAsync(new UnallocatePaymentCommand { Id = payment.Id, Allocations = [new() { InvoiceId = invoice.Id, Amount = 30 }] });
        var refunded = await _billing.Module.SendAsync(new RefundPaymentCommand { Id = payment.Id, Amount = 130, Reason = "Overpaid" });

        Assert.Equal(("70.00", "0.00", "130.00"), (refunded.Allocated.ToString(), refunded.Unapplied.ToString(), refunded.Refunded.ToString()));
        Assert.Equal(4, refunded.Version);
        var withdrawn = await _billing.Module.SendAsync(new UnallocatePaymentCommand { Id = payment.Id });
        Assert.Empty(withdrawn.Allocations);
        Assert.Equal("70.00", withdrawn.Unapplied.ToString());
        Assert.Equal("119.00", (await _billing.Module.SendAsync(new GetInvoiceQuery(invoice.Id))).Totals.Balance.ToString());
        Assert.Equal(payment.Id, Assert.Single((await _billing.Module.SendAsync(new ListPaymentsQuery { HasUnapplied = true })).Items).Id);
        await AssertIntegrity();
    }

    [Fact]
    public async Task A_wrong_payment_gets_every_problem_at_once()
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() =>
            _billing.Module.SendAsync(new RecordPaymentCommand { Amount = 1.005m, Currency = "EUR", ReceivedDate = Today.AddDays(1) }));

        Assert.Equal(
            [("/customerId", "required"), ("/amount", "too_many_digits"), ("/receivedDate", "in_future")],
            refused.Problems.Select(problem => (problem.Pointer, problem.Code)));
    }

    [Fact]
    public async Task Unknown_invoices_of_an_allocation_are_all_named()
    {
        var payment = await _billing.Module.SendAsync(Pay(10, null));
        AllocationInput[] unknown = [new() { InvoiceId = Guid.CreateVersion7(), Amount = 1 }, new() { InvoiceNumber = "INV-1", Amount = 0.001m }];

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() =>
            _billing.Module.SendAsync(new AllocatePaymentCommand { Id = payment.Id, Allocations = unknown }));

        Assert.Equal(
            ["/allocations/0/invoiceId", "/allocations/1/invoiceNumber", "/allocations/1/amount"],
            refused.Problems.Select(problem => problem.Pointer));
    }

    [Fact]
    public async Task A_voided_draft_is_made_again_on_request()
    {
        var order = await _billing.ConfirmAsync(3, 10, shipping: 5);
        var draft = await _billing.DeliverAsync(order, 2);
        await _billing.Module.SendAsync(new VoidInvoiceCommand(draft.Id));

        var again = await _billing.Module.SendAsync(new CreateDraftInvoiceCommand { OrderId = order.OrderId });

        Assert.Equal(("25.00", 2), (again.Totals.Net.ToString(), again.Lines.Count));
        Assert.Equal("billing.nothing_to_bill", await RefusalAsync(new CreateDraftInvoiceCommand { OrderId = order.OrderId }));
        await AssertIntegrity();
    }

    [Fact]
    public async Task A_return_is_credited_by_itself_and_shrinks_the_draft()
    {
        var order = await _billing.ConfirmAsync(3, 100);
        var issued = await _billing.Module.SendAsync(new IssueInvoiceCommand { Id = (await _billing.DeliverAsync(order, 1)).Id });
        await _billing.DeliverAsync(order, 2);

        await _billing.ReturnAsync(order, 2);
        await _billing.ReturnAsync(order, 1, credit: false);

        var note = Assert.Single((await _billing.Module.SendAsync(new ListCreditNotesQuery { InvoiceId = issued.Id })).Items);
        Assert.Equal(("CN-2026-000001", "RMA-1"), (note.Number, note.ReturnNumber));
        Assert.Equal(("119.00", "119.00"), (note.Totals.Gross.ToString(), note.Totals.Applied.ToString()));
        Assert.Equal(1, Assert.Single(Assert.Single(await _billing.InvoicesAsync(order.OrderId, "draft")).Lines).Quantity);
        await AssertIntegrity();
    }

    [Fact]
    public async Task Credits_by_line_and_whole_use_up_the_invoice()
    {
        var invoice = await _billing.IssuedAsync(3, 33.33m);
        CreditNoteLineInput[] one = [new() { InvoiceLineId = invoice.Lines[0].Id, Quantity = 1 }];
        var part = await _billing.Module.SendAsync(new CreateCreditNoteCommand { InvoiceNumber = invoice.Number, Reason = "Scratched", Lines = one });
        var rest = await _billing.Module.SendAsync(new CreateCreditNoteCommand { InvoiceId = invoice.Id, Reason = "Goodwill" });

        Assert.Equal(("39.66", "79.33"), (part.Totals.Gross.ToString(), rest.Totals.Gross.ToString()));
        Assert.Equal(invoice.Totals.Gross.Amount, part.Totals.Gross.Amount + rest.Totals.Gross.Amount);
        Assert.Equal("billing.nothing_to_credit", await RefusalAsync(new CreateCreditNoteCommand { InvoiceId = invoice.Id, Reason = "Again" }));
        await AssertIntegrity();
    }

    [Fact]
    public async Task Overdue_invoices_are_found_by_status_and_told_by_the_timer()
    {
        var late = await _billing.IssuedAsync(1, 100, Today.AddDays(-31));
        await _billing.IssuedAsync(1, 100, Today.AddDays(-30));

        var overdue = Assert.Single((await _billing.Module.SendAsync(new ListInvoicesQuery { Status = "overdue,draft" })).Items);
        await _billing.TellAsync<WhenInvoiceDuePassed, InvoiceDuePassed>(new InvoiceDuePassed(late.Id, ModuleHost.Now));

        Assert.Equal((late.Id, true, "remind"), (overdue.Id, overdue.Overdue, overdue.NextAction!.Code));
        Assert.Equal(late.Version + 1, (await _billing.Module.SendAsync(new GetInvoiceQuery(late.Id))).Version);
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _billing.Module.SendAsync(new ListInvoicesQuery { Status = "late" }));
        Assert.Equal("/status", Assert.Single(refused.Problems).Pointer);
    }

    [Fact]
    public async Task Numbers_are_counted_by_the_year_of_the_issue_date_and_a_dry_run_takes_none()
    {
        var draft = await _billing.DeliverAsync(await _billing.ConfirmAsync(1, 10), 1);
        var tried = await _billing.Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id }, request => request.DryRun = true);
        var issued = await _billing.Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id });

        Assert.Equal(("INV-2026-000001", "INV-2026-000001"), (tried.Number, issued.Number));
        Assert.Equal("INV-2025-000001", (await _billing.IssuedAsync(1, 10, new DateOnly(2025, 12, 31))).Number);
        await AssertIntegrity();
    }

    [Fact]
    public async Task A_foreign_invoice_takes_the_latest_rate_of_its_issue_date_or_says_that_there_is_none()
    {
        await _billing.Module.SendAsync(new CreateExchangeRateCommand { Currency = "USD", Rate = 0.9m, ValidFrom = Today.AddDays(-20) });
        await _billing.Module.SendAsync(new CreateExchangeRateCommand { Currency = "USD", Rate = 0.95m, ValidFrom = Today.AddDays(-5) });
        var draft = await _billing.DeliverAsync(await _billing.ConfirmAsync(1, 10, currency: "USD"), 1);

        var issued = await _billing.Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id, IssueDate = Today.AddDays(-6) });
        var unknown = await _billing.DeliverAsync(await _billing.ConfirmAsync(1, 10, currency: "CHF"), 1);

        Assert.Equal((0.9m, false), (issued.ExchangeRate, issued.ExchangeRateMissing));
        Assert.Equal((1m, true), (unknown.ExchangeRate, unknown.ExchangeRateMissing));
    }

    [Fact]
    public async Task Shipped_terms_are_there_once_and_unknown_ones_stop_the_issue_with_a_remedy()
    {
        await _billing.FirstStartAsync();
        Assert.Equal(PaymentTerm.Shipped.Count, (await _billing.Module.SendAsync(new ListPaymentTermsQuery())).Items.Count);
        var draft = await _billing.DeliverAsync(await _billing.ConfirmAsync(1, 10, terms: "OWN5"), 1);
        Assert.Equal("billing.payment_terms_unknown", await RefusalAsync(new IssueInvoiceCommand { Id = draft.Id }));

        var own = new CreatePaymentTermCommand { Code = "OWN5", Name = "5 days", Kind = PaymentTermKind.Net, Days = 5 };
        await _billing.Module.SendAsync(own);

        Assert.Equal(Today.AddDays(5), (await _billing.Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id })).DueDate);
        Assert.Equal("billing.payment_term_exists", await RefusalAsync(own));
    }

    [Fact]
    public async Task Overlapping_tax_rules_are_refused_until_the_first_is_ended()
    {
        var first = await _billing.Module.SendAsync(Rule(19, new DateOnly(2020, 1, 1)));
        Assert.Equal("billing.tax_rule_overlaps", await RefusalAsync(Rule(20, new DateOnly(2027, 1, 1))));
        await _billing.Module.SendAsync(Rule(0, new DateOnly(2020, 1, 1)) with { ClientType = TaxClientType.Government });

        await _billing.Module.SendAsync(new UpdateTaxRuleCommand { Id = first.Id, ValidTo = new DateOnly(2027, 1, 1) });
        await _billing.Module.SendAsync(Rule(20, new DateOnly(2027, 1, 1)));

        Assert.Equal("billing.tax_rule_overlaps", await RefusalAsync(new UpdateTaxRuleCommand { Id = first.Id, ValidTo = null }));
        var valid = await _billing.Module.SendAsync(new ListTaxRulesQuery { Country = "DE", ValidOn = Today });
        Assert.Equal([0m, 19m], valid.Items.Select(rule => rule.Rate).Order());
    }

    private RecordPaymentCommand Pay(decimal amount, string? reference) =>
        new() { CustomerNumber = "C-1", Amount = amount, Currency = "EUR", ReceivedDate = Today, Reference = reference };

    private static CreateTaxRuleCommand Rule(decimal rate, DateOnly validFrom) =>
        new() { TaxCategory = "standard", Country = "DE", Rate = rate, ValidFrom = validFrom };

    private async Task<string> RefusalAsync<T>(MediatR.IRequest<T> command) =>
        (await Assert.ThrowsAsync<DomainException>(() => _billing.Module.SendAsync(command))).Code;

    private async Task AssertIntegrity() => Assert.All(await _billing.CheckAsync(), result => Assert.Empty(result.Examples));
}
