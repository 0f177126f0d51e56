using CsCheck;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;
using static OrderMgmt.UnitTests.Billing.BillingScenario;

namespace OrderMgmt.UnitTests.Billing;

public sealed class CreditNoteTests
{
    [Fact]
    public void A_full_credit_is_the_invoice()
    {
        var invoice = IssuedInvoice(3, 999);

        var note = Credit(invoice);

        Assert.Equal((invoice.Net, invoice.Tax, invoice.Gross), (note.Net, note.Tax, note.Gross));
        Assert.Equal((InvoiceStatus.Paid, 0m, 0m), (invoice.Status, invoice.Balance, note.Unapplied));
        Assert.Equal("billing.nothing_to_credit", Assert.Throws<DomainException>(invoice.AllCreditable).Code);
    }

    [Fact]
    public void What_exceeds_the_balance_is_the_customers_credit()
    {
        var invoice = IssuedInvoice(2, 50, rate: 0);
        NewPayment(80).Allocate(invoice, 80, Now);

        var note = Credit(invoice, new LineCredit(invoice.Lines[0].Id, Quantity: 1));

        Assert.Equal((50m, 20m, 30m), (note.Gross, note.Applied, note.Unapplied));
        Assert.Equal((0m, InvoiceStatus.Paid), (invoice.Balance, invoice.Status));
    }

    [Fact]
    public void Credits_by_quantity_and_by_amount_draw_on_one_balance()
    {
        var invoice = IssuedInvoice(4, 25, rate: 0);
        var line = invoice.Lines[0].Id;
        Credit(invoice, new LineCredit(line, Net: 40));

        var half = Credit(invoice, new LineCredit(line, Quantity: 2));
        var rest = Credit(invoice);

        Assert.Equal((30m, 30m), (half.Net, rest.Net));
        Assert.Equal(2, rest.Lines[0].Quantity);
    }

    [Fact]
    public void More_than_is_left_is_refused_line_by_line()
    {
        var invoice = IssuedInvoice(2, 50);
        Credit(invoice, new LineCredit(invoice.Lines[0].Id, Quantity: 1));

        var refused = Assert.Throws<DomainException>(() => Credit(invoice, new LineCredit(invoice.Lines[0].Id, Net: 50.01m)));

        Assert.Equal("billing.exceeds_creditable", refused.Code);
        Assert.Equal("/lines/0", Assert.Single(refused.Problems).Pointer);
        Assert.Equal(50, invoice.Lines[0].CreditedNet);
    }

    /// <summary>Any number of random credits by quantity and amount, then the rest, add up to the invoice, its tax included.</summary>
    [Fact]
    public void Random_partial_credits_and_the_rest_re_add_to_the_invoice_with_its_tax() =>
        Gen.Select(
            Gen.Select(Gen.Int[1, 40], Gen.Int[0, 100_000], Gen.OneOf(Gen.Const(0m), Gen.Const(7m), Gen.Const(19m), Gen.Const(8.875m))).Array[1, 4],
            Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Double[0, 1]).Array[0, 20]).Sample((lines, credits) =>
        {
            var scenario = new BillingScenario([.. lines.Select(l => Line(l.Item1 * 0.5m, 1, l.Item2 / 100m, l.Item3, "rate" + l.Item3))]);
            for (var i = 0; i < lines.Length; i++)
            {
                scenario.Deliver(i, lines[i].Item1 * 0.5m);
            }

            var invoice = scenario.Issue();
            List<CreditNote> notes = [.. credits.Select(c => CreditPart(invoice, c.Item1, c.Item2, (decimal)c.Item3)).OfType<CreditNote>()];
            if (invoice.Lines.Any(line => line.CreditableNet > 0 || line.CreditableQuantity > 0))
            {
                notes.Add(Credit(invoice));
            }

            Assert.Equal((invoice.Net, invoice.Tax, invoice.Gross), (notes.Sum(note => note.Net), notes.Sum(note => note.Tax), notes.Sum(note => note.Gross)));
            Assert.Equal((0m, invoice.Gross), (invoice.Balance, notes.Sum(note => note.Applied)));
            Assert.All(notes.SelectMany(note => note.Taxes), tax => Assert.True(tax.Tax >= 0));
            Assert.All(invoice.Lines, line => Assert.Equal((0m, 0m), (line.CreditableQuantity, line.CreditableNet)));
        });

    private static CreditNote? CreditPart(Invoice invoice, int index, bool byQuantity, decimal share)
    {
        var line = invoice.Lines[index % invoice.Lines.Count];
        var quantity = decimal.Round(line.CreditableQuantity * share, 4);
        var net = Rounding.ToCurrency(line.CreditableNet * share, invoice.Currency);
        return (byQuantity, quantity, net) switch
        {
            (true, > 0, _) => Credit(invoice, new LineCredit(line.Id, Quantity: quantity)),
            (false, _, > 0) => Credit(invoice, new LineCredit(line.Id, Net: net)),
            _ => null,
        };
    }
}
