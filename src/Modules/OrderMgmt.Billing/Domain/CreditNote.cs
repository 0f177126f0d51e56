using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>Takes back part or all of an issued invoice. Issued at once and never changed.</summary>
internal sealed class CreditNote : AggregateRoot
{
    public const int LongestReason = 300;

    private readonly List<CreditNoteLine> _lines = [];

    private CreditNote()
    {
    }

    /// <summary>Credits lines of an invoice: of each at most what no earlier credit note has taken.</summary>
    public static CreditNote Issue(string number, Invoice invoice, IReadOnlyList<LineCredit> credits, CreditCause cause, DateOnly issueDate, DateTimeOffset now)
    {
        var credit = invoice.Credit(credits, now);
        var note = new CreditNote
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            Number = number,
            InvoiceId = invoice.Id,
            InvoiceNumber = invoice.Number!,
            OrderId = invoice.OrderId,
            OrderNumber = invoice.OrderNumber,
            CustomerId = invoice.CustomerId,
            CustomerName = invoice.CustomerName,
            ReturnId = cause.ReturnId,
            ReturnNumber = cause.ReturnNumber,
            ForCancellation = cause.ForCancellation,
            Reason = cause.Reason,
            Currency = invoice.Currency,
            ExchangeRate = invoice.ExchangeRate,
            IssueDate = issueDate,
            Taxes = credit.Taxes,
            Net = credit.Taxes.Sum(tax => tax.Taxable),
            Tax = credit.Taxes.Sum(tax => tax.Tax),
            Applied = credit.Applied,
        };
        note.Gross = note.Net + note.Tax;
        note._lines.AddRange(credit.Parts.Select(part => new CreditNoteLine(part, now)));
        note.Raise(new CreditNoteWasIssued(note));
        return note;
    }

    public string Number { get; private init; } = "";

    public Guid InvoiceId { get; private init; }

    public string InvoiceNumber { get; private init; } = "";

    public Guid OrderId { get; private init; }

    public string OrderNumber { get; private init; } = "";

    public Guid CustomerId { get; private init; }

    public string CustomerName { get; private init; } = "";

    /// <summary>The return that caused it, if any.</summary>
    public Guid? ReturnId { get; private init; }

    public string? ReturnNumber { get; private init; }

    /// <summary>It takes back what was billed on order and cancelled before it was delivered.</summary>
    public bool ForCancellation { get; private init; }

    public string Reason { get; private init; } = "";

    public string Currency { get; private init; } = "";

    /// <summary>That of the invoice: what was taken back is worth what it was worth.</summary>
    public decimal ExchangeRate { get; private init; }

    public DateOnly IssueDate { get; private init; }

    public IReadOnlyList<TaxAmount> Taxes { get; private init; } = [];

    public decimal Net { get; private init; }

    public decimal Tax { get; private init; }

    public decimal Gross { get; private set; }

    /// <summary>What lowered the invoice's balance.</summary>
    public decimal Applied { get; private init; }

    /// <summary>What the invoice no longer owed: the customer's credit.</summary>
    public decimal Unapplied => Gross - Applied;

    public IReadOnlyList<CreditNoteLine> Lines => _lines;
}

/// <summary>Why a credit note is issued.</summary>
internal sealed record CreditCause(string Reason, Guid? ReturnId = null, string? ReturnNumber = null, bool ForCancellation = false);

/// <summary>A part of an invoice line that is taken back.</summary>
internal sealed class CreditNoteLine
{
    private CreditNoteLine()
    {
    }

    public CreditNoteLine(CreditedPart part, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        InvoiceLineId = part.Line.Id;
        OrderLineId = part.Line.OrderLineId;
        Kind = part.Line.Kind;
        LineNumber = part.Line.LineNumber;
        ProductId = part.Line.ProductId;
        ProductCode = part.Line.ProductCode;
        Description = part.Line.Description;
        Unit = part.Line.Unit;
        Quantity = part.Quantity;
        Net = part.Net;
        TaxCategory = part.Line.TaxCategory;
        TaxRate = part.Line.TaxRate;
    }

    public Guid Id { get; private init; }

    public Guid CreditNoteId { get; private set; }

    public Guid InvoiceLineId { get; private init; }

    public Guid? OrderLineId { get; private init; }

    public InvoiceLineKind Kind { get; private init; }

    public int? LineNumber { get; private init; }

    public Guid? ProductId { get; private init; }

    public string? ProductCode { get; private init; }

    public string Description { get; private init; } = "";

    public string? Unit { get; private init; }

    /// <summary>Zero when an amount was credited.</summary>
    public decimal Quantity { get; private init; }

    public decimal Net { get; private init; }

    public string TaxCategory { get; private init; } = "";

    /// <summary>Percent.</summary>
    public decimal TaxRate { get; private init; }
}
