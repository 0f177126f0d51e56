using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.CreditNotes;

/// <summary>Takes back part or all of an issued invoice.</summary>
public sealed record CreditNoteResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Number without gaps, such as <c>CN-2026-000001</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The credited invoice.</summary>
    public required Guid InvoiceId { get; init; }

    /// <summary>Its number.</summary>
    public required string InvoiceNumber { get; init; }

    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's name.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The return that caused it, if any.</summary>
    public Guid? ReturnId { get; init; }

    /// <summary>The return's number.</summary>
    public string? ReturnNumber { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Day of issue in the company's time zone.</summary>
    public required DateOnly IssueDate { get; init; }

    /// <summary>What is taken back; amounts are positive.</summary>
    public required IReadOnlyList<CreditNoteLineResponse> Lines { get; init; }

    /// <summary>Tax taken back, one entry per category and rate. A full credit takes back exactly the tax of the invoice, in however many parts.</summary>
    public required IReadOnlyList<TaxAmountResponse> Taxes { get; init; }

    /// <summary>The sums.</summary>
    public required CreditNoteTotalsResponse Totals { get; init; }

    /// <summary>Base currency per unit of the currency: that of the invoice.</summary>
    public required decimal ExchangeRate { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static CreditNoteResponse Of(CreditNote note) => new()
    {
        Id = note.Id,
        Number = note.Number,
        InvoiceId = note.InvoiceId,
        InvoiceNumber = note.InvoiceNumber,
        OrderId = note.OrderId,
        OrderNumber = note.OrderNumber,
        CustomerId = note.CustomerId,
        CustomerName = note.CustomerName,
        ReturnId = note.ReturnId,
        ReturnNumber = note.ReturnNumber,
        Reason = note.Reason,
        IssueDate = note.IssueDate,
        Lines = [.. note.Lines.OrderBy(line => line.LineNumber ?? int.MaxValue).Select(line => CreditNoteLineResponse.Of(line, note.Currency))],
        Taxes = TaxAmountResponse.Of(note.Taxes, note.Currency),
        Totals = CreditNoteTotalsResponse.Of(note),
        ExchangeRate = note.ExchangeRate,
        CreatedAt = note.CreatedAt,
        Version = note.Version,
    };
}

/// <summary>A part of an invoice line that is taken back.</summary>
public sealed record CreditNoteLineResponse
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>The credited line of the invoice.</summary>
    public required Guid InvoiceLineId { get; init; }

    /// <summary>What the line is for.</summary>
    public required InvoiceLineKind Kind { get; init; }

    /// <summary>The order line; empty for the shipping charge.</summary>
    public Guid? OrderLineId { get; init; }

    /// <summary>The product's code.</summary>
    public string? ProductCode { get; init; }

    /// <summary>What was sold.</summary>
    public required string Description { get; init; }

    /// <summary>Unit of the quantity.</summary>
    public string? Unit { get; init; }

    /// <summary>Credited quantity; zero when an amount was credited.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Without tax.</summary>
    public required Money Net { get; init; }

    /// <summary>Tax category.</summary>
    public required string TaxCategory { get; init; }

    /// <summary>Percent.</summary>
    public required decimal TaxRate { get; init; }

    internal static CreditNoteLineResponse Of(CreditNoteLine line, string currency) => new()
    {
        Id = line.Id,
        InvoiceLineId = line.InvoiceLineId,
        Kind = line.Kind,
        OrderLineId = line.OrderLineId,
        ProductCode = line.ProductCode,
        Description = line.Description,
        Unit = line.Unit,
        Quantity = line.Quantity,
        Net = new Money(line.Net, currency),
        TaxCategory = line.TaxCategory,
        TaxRate = line.TaxRate,
    };
}

/// <summary>The sums of a credit note: net + tax = gross = applied + unapplied.</summary>
public sealed record CreditNoteTotalsResponse
{
    /// <summary>Without tax.</summary>
    public required Money Net { get; init; }

    /// <summary>Tax.</summary>
    public required Money Tax { get; init; }

    /// <summary>With tax.</summary>
    public required Money Gross { get; init; }

    /// <summary>What lowered the invoice's balance.</summary>
    public required Money Applied { get; init; }

    /// <summary>What the invoice no longer owed: the customer's credit.</summary>
    public required Money Unapplied { get; init; }

    /// <summary>ISO 4217 currency of all amounts.</summary>
    public required string Currency { get; init; }

    internal static CreditNoteTotalsResponse Of(CreditNote note) => new()
    {
        Net = new Money(note.Net, note.Currency),
        Tax = new Money(note.Tax, note.Currency),
        Gross = new Money(note.Gross, note.Currency),
        Applied = new Money(note.Applied, note.Currency),
        Unapplied = new Money(note.Unapplied, note.Currency),
        Currency = note.Currency,
    };
}
