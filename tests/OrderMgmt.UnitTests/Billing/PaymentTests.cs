using CsCheck;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class PaymentTests
{
    /// <summary>What is done, with which invoice and payment, and how many cents.</summary>
    private static readonly Gen<(int, int, int, int)> Move = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[1, 15_000]);

    [Fact]
    public void Matching_pays_in_the_given_order_and_leaves_an_overpayment_unapplied()
    {
        Invoice[] invoices = [IssuedInvoice(1, 60, rate: 0), IssuedInvoice(1, 30, rate: 0)];
        var payment = NewPayment(100);

        payment.Match(invoices, MatchReason.Reference, Now);

        Assert.Equal([60m, 30m], payment.Allocations.Select(allocation => allocation.Amount));
        Assert.Equal(10, payment.Unapplied);
        Assert.All(invoices, invoice => Assert.Equal(InvoiceStatus.Paid, invoice.Status));
    }

    [Fact]
    public void An_underpayment_leaves_a_balance()
    {
        var invoice = IssuedInvoice(1, 60, rate: 0);
        NewPayment(50).Match([invoice], MatchReason.OldestDue, Now);

        Assert.Equal((InvoiceStatus.PartiallyPaid, 10m), (invoice.Status, invoice.Balance));
    }

    [Fact]
    public void Allocations_fit_customer_currency_balance_and_what_is_unapplied()
    {
        var payment = NewPayment(50);

        Assert.Equal("billing.payment_does_not_fit", Refusal(() => payment.Allocate(IssuedInvoice(1, 10, customer: Guid.CreateVersion7()), 1, Now)));
        Assert.Equal("billing.payment_does_not_fit", Refusal(() => payment.Allocate(IssuedInvoice(1, 10, currency: "USD"), 1, Now)));
        Assert.Equal("billing.exceeds_balance", Refusal(() => payment.Allocate(IssuedInvoice(1, 10, rate: 0), 11, Now)));
        Assert.Equal("billing.exceeds_unapplied", Refusal(() => payment.Allocate(IssuedInvoice(1, 100), 51, Now)));
        Assert.Equal(50, payment.Unapplied);
    }

    [Fact]
    public void Withdrawing_takes_the_newest_allocations_first_and_never_more_than_there_is()
    {
        var invoice = IssuedInvoice(1, 100, rate: 0);
        var payment = NewPayment(100);
        payment.Match([invoice], MatchReason.OldestDue, Now);
        payment.Unallocate(invoice, 60, Today, Now);
        payment.Allocate(invoice, 20, Now.AddMinutes(1));

        payment.Unallocate(invoice, 30, Today, Now);

        Assert.Equal([(MatchReason.OldestDue, 30m)], payment.Allocations.Select(allocation => (allocation.MatchReason, allocation.Amount)));
        Assert.Equal("billing.exceeds_allocated", Refusal(() => payment.Unallocate(invoice, 31, Today, Now)));
    }

    [Fact]
    public void Only_what_is_unapplied_can_be_paid_back()
    {
        var payment = NewPayment(100);
        payment.Match([IssuedInvoice(1, 90, rate: 0)], MatchReason.Reference, Now);
        payment.PayBack(4, "Overpaid", Now);

        Assert.Equal("billing.exceeds_unapplied", Refusal(() => payment.PayBack(6.01m, null, Now)));
        Assert.Equal((6m, 4m), (payment.Unapplied, payment.Refunded));
    }

    [Theory]
    [InlineData("INV-2026-000001", "INV-2026-000001")]
    [InlineData("pays inv-2026-000002, INV-2026-000001 thanks", "INV-2026-000002,INV-2026-000001")]
    [InlineData("INV-2026-000001 INV-2026-000001", "INV-2026-000001")]
    [InlineData("(INV-2026-1000000)", "INV-2026-1000000")]
    [InlineData("INV-2026-0000012X XINV-2026-000001 INV-2026-000001-7 INV-26-000001 INV-2026-00001", "")]
    [InlineData(null, "")]
    public void A_reference_names_invoices_by_whole_numbers(string? text, string numbers) =>
        Assert.Equal(numbers.Split(',', StringSplitOptions.RemoveEmptyEntries), PaymentReference.InvoiceNumbersIn(text));

    /// <summary>I5 over random histories of payments, withdrawals, credits and refunds.</summary>
    [Fact]
    public void Whatever_happens_nothing_of_a_payment_is_lost_and_no_balance_is_negative() =>
        Gen.Select(Gen.Int[1, 20_000].Array[1, 4], Gen.Int[1, 30_000].Array[1, 4], Move.Array[0, 40])
            .Sample((prices, amounts, moves) =>
            {
                Invoice[] invoices = [.. prices.Select(price => IssuedInvoice(1, price / 100m))];
                Payment[] payments = [.. amounts.Select(amount => NewPayment(amount / 100m))];
                List<CreditNote> notes = [];
                foreach (var (kind, i, p, cents) in moves)
                {
                    Try(kind, invoices[i % invoices.Length], payments[p % payments.Length], cents / 100m, notes);
                    AssertI5(invoices, payments, notes);
                }
            });

    /// <summary>What the rules refuse changes nothing; that is asserted with the rest.</summary>
    private static void Try(int kind, Invoice invoice, Payment payment, decimal amount, List<CreditNote> notes)
    {
        try
        {
            switch (kind)
            {
                case 0: payment.Match([invoice], MatchReason.OldestDue, Now); break;
                case 1: payment.Allocate(invoice, amount, Now); break;
                case 2: payment.Unallocate(invoice, amount, Today, Now); break;
                case 3: payment.PayBack(amount, null, Now); break;
                default: notes.Add(Credit(invoice, new LineCredit(invoice.Lines[0].Id, Net: amount))); break;
            }
        }
        catch (DomainException)
        {
        }
    }

    private static void AssertI5(Invoice[] invoices, Payment[] payments, List<CreditNote> notes)
    {
        Assert.All(payments, payment =>
        {
            Assert.Equal(payment.Amount, payment.Allocations.Sum(allocation => allocation.Amount) + payment.Unapplied + payment.Refunded);
            Assert.True(payment.Unapplied >= 0);
        });
        Assert.All(invoices, invoice =>
        {
            var allocations = payments.SelectMany(payment => payment.Allocations).Where(allocation => allocation.InvoiceId == invoice.Id);
            var allocated = allocations.Sum(allocation => allocation.Amount);
            var credited = notes.Where(note => note.InvoiceId == invoice.Id).Sum(note => note.Applied);
            Assert.Equal(invoice.Gross - allocated - credited, invoice.Balance);
            Assert.True(invoice.Balance >= 0);
            Assert.Equal(invoice.Balance == 0, invoice.Status == InvoiceStatus.Paid);
        });
    }

    private static string Refusal(Action action) => Assert.Throws<DomainException>(action).Code;
}
