using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>What a customer is asked to pay for what was delivered of an order.</summary>
public sealed record InvoiceResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number without gaps, such as <c>INV-2026-000001</c>; empty while a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Where the invoice is in its life.</summary>
    public required InvoiceStatus Status { get; init; }

    /// <summary>True from the day after the due date while something is left to pay.</summary>
    public required bool Overdue { get; init; }

    /// <summary>What is to be done next; empty when the invoice is settled or void.</summary>
    public NextStepResponse? NextAction { get; init; }

    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The customer's own number for the order.</summary>
    public string? CustomerReference { get; init; }

    /// <summary>What the customer is to quote when paying; empty while a draft.</summary>
    public string? PaymentReference { get; init; }

    /// <summary>Day of issue in the company's time zone; empty while a draft.</summary>
    public DateOnly? IssueDate { get; init; }

    /// <summary>Last day to pay; empty while a draft.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>Code of the payment terms.</summary>
    public required string PaymentTerms { get; init; }

    /// <summary>To whom it is addressed.</summary>
    public required Address BillingAddress { get; init; }

    /// <summary>Where the goods went.</summary>
    public required Address DeliveryAddress { get; init; }

    /// <summary>The lines, in the order's order, the shipping charge last.</summary>
    public required IReadOnlyList<InvoiceLineResponse> Lines { get; init; }

    /// <summary>Tax, one entry per category and rate.</summary>
    public required IReadOnlyList<TaxAmountResponse> Taxes { get; init; }

    /// <summary>The sums.</summary>
    public required InvoiceTotalsResponse Totals { get; init; }

    /// <summary>Base currency per unit of the invoice's currency; fixed at issue.</summary>
    public required decimal ExchangeRate { get; init; }

    /// <summary>True when no rate was known for the issue date; then <c>exchangeRate</c> is 1.</summary>
    public required bool ExchangeRateMissing { get; init; }

    /// <summary>When it was last sent.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When nothing was left to pay.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>When the draft appeared.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static InvoiceResponse Of(Invoice invoice, DateOnly today) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        Status = invoice.Status,
        Overdue = invoice.IsOverdueOn(today),
        NextAction = InvoiceNextStep.Of(invoice, today),
        OrderId = invoice.OrderId,
        OrderNumber = invoice.OrderNumber,
        CustomerId = invoice.CustomerId,
        CustomerName = invoice.CustomerName,
        CustomerReference = invoice.CustomerReference,
        PaymentReference = invoice.Number,
        IssueDate = invoice.IssueDate,
        DueDate = invoice.DueDate,
        PaymentTerms = invoice.PaymentTerms,
        BillingAddress = invoice.BillingAddress,
        DeliveryAddress = invoice.DeliveryAddress,
        Lines = [.. invoice.Lines.OrderBy(line => line.LineNumber ?? int.MaxValue).Select(line => InvoiceLineResponse.Of(line, invoice.Currency))],
        Taxes = TaxAmountResponse.Of(invoice.Taxes, invoice.Currency),
        Totals = InvoiceTotalsResponse.Of(invoice),
        ExchangeRate = invoice.ExchangeRate,
        ExchangeRateMissing = invoice.ExchangeRateMissing,
        SentAt = invoice.SentAt,
        SettledAt = invoice.SettledAt,
        CreatedAt = invoice.CreatedAt,
        Version = invoice.Version,
    };
}

/// <summary>The sums of an invoice: net + tax = gross; gross − paid − credited = balance.</summary>
public sealed record InvoiceTotalsResponse
{
    /// <summary>Σ line nets.</summary>
    public required Money Net { get; init; }

    /// <summary>Σ taxes.</summary>
    public required Money Tax { get; init; }

    /// <summary>With tax.</summary>
    public required Money Gross { get; init; }

    /// <summary>Σ payments used for it.</summary>
    public required Money Paid { get; init; }

    /// <summary>Σ credit notes, as far as they lowered the balance.</summary>
    public required Money Credited { get; init; }

    /// <summary>What is still to be paid.</summary>
    public required Money Balance { get; init; }

    /// <summary>ISO 4217 currency of all amounts.</summary>
    public required string Currency { get; init; }

    internal static InvoiceTotalsResponse Of(Invoice invoice) => new()
    {
        Net = new Money(invoice.Net, invoice.Currency),
        Tax = new Money(invoice.Tax, invoice.Currency),
        Gross = new Money(invoice.Gross, invoice.Currency),
        Paid = new Money(invoice.Paid, invoice.Currency),
        Credited = new Money(invoice.Credited, invoice.Currency),
        Balance = new Money(invoice.Balance, invoice.Currency),
        Currency = invoice.Currency,
    };
}
