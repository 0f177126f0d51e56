using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;

namespace OrderMgmt.UnitTests.Billing;

/// <summary>An order and its invoices, without a database: deliver, issue, pay, credit.</summary>
internal sealed class BillingScenario
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Guid Customer = Guid.CreateVersion7(Now);
    private static readonly Address Berlin = new("Acme", "Street 1", null, "Berlin", "10115", null, "DE");
    private int _issued;

    public BillingScenario(IReadOnlyList<BillableLine> lines, ShippingCharge? shipping = null, string currency = "EUR", Guid? customer = null)
    {
        Order = new BillableOrder(Guid.CreateVersion7(Now), lines, Now)
        {
            Number = "SO-2026-000001",
            CustomerId = customer ?? Customer,
            CustomerName = "Acme",
            Currency = currency,
            PaymentTerms = "NET30",
            BillingAddress = Berlin,
            DeliveryAddress = Berlin,
            Shipping = shipping,
        };
    }

    public BillableOrder Order { get; }

    public List<Invoice> Invoices { get; } = [];

    public Invoice? Draft => Invoices.Find(invoice => invoice.Status == InvoiceStatus.Draft);

    public static BillableLine Line(decimal quantity, decimal unitPrice, decimal? net = null, decimal rate = 19, string category = "standard", string policy = InvoicingPolicies.OnDelivery) => new()
    {
        Id = Guid.CreateVersion7(Now),
        LineNumber = 1,
        ProductId = Guid.CreateVersion7(Now),
        ProductCode = "LAP-14",
        Description = "Laptop 14",
        Unit = "pcs",
        Quantity = quantity,
        UnitPrice = unitPrice,
        Net = net ?? quantity * unitPrice,
        TaxCategory = category,
        TaxRate = rate,
        InvoicingPolicy = policy,
    };

    /// <summary>A line delivered as a whole, on an issued invoice.</summary>
    public static Invoice IssuedInvoice(decimal quantity, decimal unitPrice, decimal rate = 19, string currency = "EUR", Guid? customer = null)
    {
        var scenario = new BillingScenario([Line(quantity, unitPrice, rate: rate)], currency: currency, customer: customer);
        scenario.Deliver(0, quantity);
        return scenario.Issue();
    }

    public static Payment NewPayment(decimal amount, string currency = "EUR", Guid? customer = null) =>
        new("PAY-2026-000001", customer ?? Customer, amount, currency, Today, Now) { CustomerNumber = "C-1", CustomerName = "Acme" };

    public Invoice Deliver(int line, decimal quantity)
    {
        Order.Deliver(Order.Lines[line].Id, quantity);
        return Bill();
    }

    public Invoice Bill()
    {
        if (Draft is null)
        {
            Invoices.Add(Invoice.DraftFor(Order, DocumentRate.Base, Now));
        }

        Order.BillOn(Draft!);
        return Draft!;
    }

    public Invoice Issue(int termDays = 30)
    {
        var draft = Draft!;
        draft.Issue($"INV-2026-{++_issued:000000}", Today, Today.AddDays(termDays), Now.AddDays(termDays + 1), DocumentRate.Base, Now);
        return draft;
    }

    public void VoidDraft()
    {
        var draft = Draft!;
        draft.Void();
        Order.PutBack(draft);
    }

    public static CreditNote Credit(Invoice invoice, params LineCredit[] credits) =>
        CreditNote.Issue("CN-2026-000001", invoice, credits.Length > 0 ? credits : invoice.AllCreditable(), new CreditCause("Test"), Today, Now);
}
