using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Billing.Application.Payments;

namespace OrderMgmt.UnitTests.Billing;

/// <summary>Every proof can fail: data is broken behind the domain's back, and the proof must say so.</summary>
public sealed class BillingIntegrityTests : IAsyncLifetime
{
    private BillingHost _billing = null!;

    public async Task InitializeAsync()
    {
        _billing = await BillingHost.StartAsync();
        var invoice = await _billing.IssuedAsync(3, 100);
        await _billing.IssuedAsync(1, 10);
        await _billing.Module.SendAsync(new CreateCreditNoteCommand { InvoiceId = invoice.Id, Reason = "Test" });
        await _billing.Module.SendAsync(new RecordPaymentCommand
        {
            CustomerId = _billing.CustomerId,
            Amount = 5,
            Currency = "EUR",
            ReceivedDate = new DateOnly(2026, 11, 22),
        });
    }

    public async Task DisposeAsync() => await _billing.DisposeAsync();

    [Fact]
    public async Task Sound_data_passes_all_proofs()
    {
        var results = await _billing.CheckAsync();

        Assert.Equal(["I3", "I4", "I5", "I6"], results.Select(result => result.Code).Order());
        Assert.All(results, result => Assert.True(result is { Checked: > 0, Violations: 0 }, string.Join(" ", result.Examples)));
    }

    [Theory]
    [InlineData("I3", "billed without an invoice")]
    [InlineData("I3", "billed beyond the delivery")]
    [InlineData("I4", "credited beyond the line")]
    [InlineData("I4", "credited in full but not exactly")]
    [InlineData("I5", "money lost")]
    [InlineData("I5", "balance negative")]
    [InlineData("I6", "number missing")]
    [InlineData("I6", "counter ahead")]
    [InlineData("I6", "counter behind")]
    public async Task Broken_data_is_found(string code, string how)
    {
        await _billing.Module.InScopeAsync(services => BreakAsync(services.GetRequiredService<IBillingDb>(), how));

        Assert.Contains(await _billing.CheckAsync(), result => result.Code == code && result.Violations > 0 && result.Examples.Count > 0);
    }

    private static Task<int> BreakAsync(IBillingDb db, string how) => how switch
    {
        "billed without an invoice" => db.BillableLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.Billed, 2)),
        "billed beyond the delivery" => db.BillableLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.Delivered, 0.5m)),
        "credited beyond the line" => db.InvoiceLines.ExecuteUpdateAsync(set => set.SetProperty(line => line.CreditedNet, 301)),
        "credited in full but not exactly" => db.CreditNotes.ExecuteUpdateAsync(set => set.SetProperty(note => note.Gross, 356.99m)),
        "money lost" => db.Payments.ExecuteUpdateAsync(set => set.SetProperty(payment => payment.Refunded, 1)),
        "balance negative" => db.Invoices.ExecuteUpdateAsync(set => set.SetProperty(invoice => invoice.Paid, 1000)),
        "number missing" => db.Invoices.Where(invoice => invoice.Number == "INV-2026-000001")
            .ExecuteUpdateAsync(set => set.SetProperty(invoice => invoice.Number, "INV-2026-000003")),
        "counter ahead" => db.NumberSeries.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, 3)),
        "counter behind" => db.NumberSeries.ExecuteUpdateAsync(set => set.SetProperty(row => row.LastNumber, 1)),
        _ => throw new ArgumentOutOfRangeException(nameof(how), how, null),
    };
}
