using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Application.Payments;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Billing;

/// <summary>Requests at the same time, each in a transaction of its own.</summary>
public sealed class BillingConcurrencyTests : IAsyncLifetime
{
    private const int Callers = 4;
    private BillingHost _billing = null!;

    public async Task InitializeAsync() => _billing = await BillingHost.StartAsync();

    public async Task DisposeAsync() => await _billing.DisposeAsync();

    [Fact]
    public async Task Invoices_issued_at_once_have_numbers_without_gaps_and_doubles()
    {
        List<InvoiceResponse> drafts = [];
        for (var i = 0; i < Callers; i++)
        {
            drafts.Add(await _billing.DeliverAsync(await _billing.ConfirmAsync(1, 10), 1));
        }

        var issued = await Task.WhenAll(drafts.Select(draft => _billing.Module.SendAsync(new IssueInvoiceCommand { Id = draft.Id })));

        Assert.Equal(Enumerable.Range(1, Callers).Select(n => $"INV-2026-{n:000000}"), issued.Select(invoice => invoice.Number).Order());
        await AssertIntegrity();
    }

    [Fact]
    public async Task One_draft_issued_twice_at_once_gets_one_number()
    {
        var draft = await _billing.DeliverAsync(await _billing.ConfirmAsync(1, 10), 1);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => OutcomeOfAsync(new IssueInvoiceCommand { Id = draft.Id })));

        Assert.Equal(["INV-2026-000001", .. Enumerable.Repeat("billing.invoice_issued", Callers - 1)], outcomes.Order(StringComparer.Ordinal));
        await AssertIntegrity();
    }

    [Fact]
    public async Task Payments_for_one_invoice_at_once_never_pay_more_than_its_balance()
    {
        var invoice = await _billing.IssuedAsync(1, 100);

        var payments = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => _billing.Module.SendAsync(new RecordPaymentCommand
        {
            CustomerId = _billing.CustomerId,
            Amount = 50,
            Currency = "EUR",
            ReceivedDate = new DateOnly(2026, 11, 22),
            Reference = invoice.Number,
        })));

        Assert.Equal(119, payments.Sum(payment => payment.Allocated.Amount));
        Assert.Equal(81, payments.Sum(payment => payment.Unapplied.Amount));
        await AssertIntegrity();
    }

    [Fact]
    public async Task Full_credits_of_one_invoice_at_once_are_one_credit()
    {
        var invoice = await _billing.IssuedAsync(3, 100);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, Callers).Select(_ => OutcomeOfAsync(new CreateCreditNoteCommand { InvoiceId = invoice.Id, Reason = "Test" })));

        Assert.Equal(["CN-2026-000001", .. Enumerable.Repeat("billing.nothing_to_credit", Callers - 1)], outcomes.Order(StringComparer.Ordinal));
        await AssertIntegrity();
    }

    private async Task<string> OutcomeOfAsync<T>(MediatR.IRequest<T> command)
    {
        try
        {
            return await _billing.Module.SendAsync(command) switch
            {
                InvoiceResponse invoice => invoice.Number!,
                CreditNoteResponse note => note.Number,
                var other => throw new InvalidOperationException($"Unexpected {other}."),
            };
        }
        catch (DomainException refused)
        {
            return refused.Code;
        }
    }

    private async Task AssertIntegrity() => Assert.All(await _billing.CheckAsync(), result => Assert.Empty(result.Examples));
}
