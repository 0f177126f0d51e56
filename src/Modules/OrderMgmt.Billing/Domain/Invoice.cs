using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>
/// What a customer is asked to pay. A draft follows what is delivered; issuing gives it a number and freezes it; afterwards
/// only payments and credits change its balance.
/// </summary>
internal sealed class Invoice : AggregateRoot
{
    private readonly List<InvoiceLine> _lines = [];

    private Invoice()
    {
    }

    public static readonly IReadOnlyList<InvoiceStatus> OpenStatuses = [InvoiceStatus.Issued, InvoiceStatus.Sent, InvoiceStatus.PartiallyPaid];

    public static Invoice DraftFor(BillableOrder order, DocumentRate rate, DateTimeOffset now)
    {
        var invoice = new Invoice
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            OrderId = order.Id,
            OrderNumber = order.Number,
            CustomerId = order.CustomerId,
            CustomerName = order.CustomerName,
            CustomerReference = order.CustomerReference,
            Currency = order.Currency,
            PaymentTerms = order.PaymentTerms,
            BillingAddress = order.BillingAddress,
            DeliveryAddress = order.DeliveryAddress,
            ExchangeRate = rate.Rate,
            ExchangeRateMissing = rate.Missing,
        };
        invoice.Raise(new InvoiceWasDrafted(invoice));
        return invoice;
    }

    /// <summary>Empty while a draft.</summary>
    public string? Number { get; private set; }

    public InvoiceStatus Status { get; private set; }

    public Guid OrderId { get; private init; }

    public string OrderNumber { get; private init; } = "";

    public Guid CustomerId { get; private init; }

    public string CustomerName { get; private init; } = "";

    public string? CustomerReference { get; private init; }

    public string Currency { get; private init; } = "";

    public string PaymentTerms { get; private init; } = "";

    public Address BillingAddress { get; private init; } = null!;

    public Address DeliveryAddress { get; private init; } = null!;

    /// <summary>Base currency per unit of <see cref="Currency"/>; fixed at issue.</summary>
    public decimal ExchangeRate { get; private set; }

    public bool ExchangeRateMissing { get; private set; }

    public decimal Net { get; private set; }

    public decimal Tax { get; private set; }

    public decimal Gross { get; private set; }

    /// <summary>Σ allocations of payments.</summary>
    public decimal Paid { get; private set; }

    /// <summary>Σ of credit notes as far as they lowered the balance.</summary>
    public decimal Credited { get; private set; }

    public DateOnly? IssueDate { get; private set; }

    public DateOnly? DueDate { get; private set; }

    public DateTimeOffset? IssuedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>When the balance became zero; empty while it is not.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public IReadOnlyList<InvoiceLine> Lines => _lines;

    public IReadOnlyList<TaxAmount> Taxes => TaxAmount.Of(_lines, Currency);

    /// <summary>What is still to be paid; nothing for a discarded draft.</summary>
    public decimal Balance => Status == InvoiceStatus.Void ? 0 : Gross - Paid - Credited;

    public bool IsIssued => Status is not (InvoiceStatus.Draft or InvoiceStatus.Void);

    public bool IsOverdueOn(DateOnly day) => IsIssued && Balance > 0 && DueDate < day;

    public InvoiceLine? LineOf(Guid orderLineId) => _lines.Find(line => line.OrderLineId == orderLineId);

    public InvoiceLine? ShippingLine => _lines.Find(line => line.Kind == InvoiceLineKind.Shipping);

    /// <summary>Puts a quantity on the draft.</summary>
    internal void Add(BillableLine source, decimal quantity, decimal net)
    {
        EnsureDraft();
        var line = LineOf(source.Id);
        if (line is null)
        {
            line = InvoiceLine.For(source, CreatedAt);
            _lines.Add(line);
        }

        line.Grow(quantity, net);
        line.Describe(source);
        LinesChanged();
    }

    /// <summary>Puts the shipping charge on the draft.</summary>
    internal void Add(ShippingCharge shipping)
    {
        EnsureDraft();
        _lines.Add(InvoiceLine.For(shipping, CreatedAt));
        LinesChanged();
    }

    /// <summary>Takes a quantity off the draft; one with nothing left on it is void.</summary>
    internal void Remove(InvoiceLine line, decimal quantity, decimal net)
    {
        EnsureDraft();
        line.Shrink(quantity, net);
        if (line.Quantity == 0)
        {
            _lines.Remove(line);
        }

        LinesChanged();
    }

    /// <summary>Discards a draft.</summary>
    public void Void()
    {
        EnsureDraft();
        Status = InvoiceStatus.Void;
        Raise(new InvoiceWasVoided(this));
    }

    /// <summary>Numbers and freezes the draft. One that asks for nothing is settled at once.</summary>
    /// <param name="dueAt">The start of the day after the due date, when the invoice becomes overdue.</param>
    public void Issue(string number, DateOnly issueDate, DateOnly dueDate, DateTimeOffset dueAt, DocumentRate rate, DateTimeOffset now)
    {
        EnsureDraft();
        Number = number;
        IssueDate = issueDate;
        DueDate = dueDate;
        ExchangeRate = rate.Rate;
        ExchangeRateMissing = rate.Missing;
        IssuedAt = now;
        Status = InvoiceStatus.Issued;
        Raise(new InvoiceWasIssued(this));
        if (Balance == 0)
        {
            BalanceChanged(now);
        }
        else
        {
            Raise(new InvoiceFallsDue(this, dueAt));
        }
    }

    /// <summary>Records that the invoice went out to the customer; once more when it was sent again.</summary>
    public void Send(DateTimeOffset sentAt)
    {
        EnsureIssued();
        SentAt = sentAt;
        Status = CurrentStatus();
        Raise(new InvoiceWasSent(this));
    }

    /// <summary>The due date has passed.</summary>
    public void DuePassed(DateOnly today)
    {
        if (IsOverdueOn(today))
        {
            Raise(new InvoiceWasOverdue(this));
        }
    }

    /// <summary>Part of a payment is used for the invoice.</summary>
    internal void Pay(decimal amount, DateTimeOffset now)
    {
        EnsureIssued();
        if (amount > Balance)
        {
            throw new DomainException(
                "billing.exceeds_balance", $"Invoice {Number} has a balance of {new Money(Balance, Currency)} {Currency}. Allocate at most that.");
        }

        Paid += amount;
        BalanceChanged(now);
    }

    /// <summary>Part of a payment is withdrawn. A settled invoice that is open again after its due date is overdue at once.</summary>
    internal void Unpay(decimal amount, DateOnly today, DateTimeOffset now)
    {
        var wasSettled = Balance == 0;
        Paid -= amount;
        BalanceChanged(now);
        if (wasSettled)
        {
            DuePassed(today);
        }
    }

    /// <summary>Everything that is left to credit.</summary>
    public IReadOnlyList<LineCredit> AllCreditable()
    {
        EnsureIssued();
        LineCredit[] credits = [.. _lines.Where(line => line.CreditableQuantity > 0 || line.CreditableNet > 0).Select(line => new LineCredit(line.Id))];
        return credits.Length > 0 ? credits : throw new DomainException("billing.nothing_to_credit", $"Invoice {Number} is credited in full.");
    }

    /// <summary>Credits lines, never more of one than is left of it. What exceeds the balance is the customer's credit.</summary>
    internal InvoiceCredit Credit(IReadOnlyList<LineCredit> credits, DateTimeOffset now)
    {
        EnsureIssued();
        EnsureCreditable(credits);
        CreditedPart[] parts = [.. credits.Select(credit => LineWith(credit.InvoiceLineId).Credit(credit, Currency))];
        var taxes = TaxAmount.OfCredit(_lines, parts, Currency);
        var applied = Math.Min(parts.Sum(part => part.Net) + taxes.Sum(tax => tax.Tax), Balance);
        Credited += applied;
        Changed();
        if (applied > 0)
        {
            BalanceChanged(now);
        }

        return new InvoiceCredit(parts, taxes, applied);
    }

    private void EnsureCreditable(IReadOnlyList<LineCredit> credits)
    {
        var problems = credits
            .Select((credit, i) => (Line: LineWith(credit.InvoiceLineId), Credit: credit, Pointer: $"/lines/{i}"))
            .Where(c => c.Credit.Quantity > c.Line.CreditableQuantity || c.Credit.Net > c.Line.CreditableNet)
            .Select(c => new Problem(c.Pointer, "exceeds_creditable", $"'{c.Line.Description}' has {LeftOf(c.Line)} left to credit. Credit at most that."))
            .ToList();
        if (problems.Count > 0)
        {
            throw new DomainException("billing.exceeds_creditable", $"More would be credited than is left of invoice {Number}.", problems);
        }
    }

    private string LeftOf(InvoiceLine line) =>
        $"{Rounding.Pad(line.CreditableQuantity, 0)} {line.Unit} and {new Money(line.CreditableNet, Currency)} {Currency} without tax";

    private void LinesChanged()
    {
        Net = _lines.Sum(line => line.Net);
        Tax = Taxes.Sum(tax => tax.Tax);
        Gross = Net + Tax;
        if (_lines.Count == 0)
        {
            Void();
        }
        else
        {
            Raise(new InvoiceWasDrafted(this));
        }
    }

    private void BalanceChanged(DateTimeOffset now)
    {
        Status = CurrentStatus();
        SettledAt = Status == InvoiceStatus.Paid ? SettledAt ?? now : null;
        Raise(new InvoiceBalanceWasChanged(this));
    }

    private InvoiceStatus CurrentStatus() => this switch
    {
        { Balance: 0 } => InvoiceStatus.Paid,
        { Paid: > 0 } => InvoiceStatus.PartiallyPaid,
        { SentAt: not null } => InvoiceStatus.Sent,
        _ => InvoiceStatus.Issued,
    };

    private InvoiceLine LineWith(Guid id) => _lines.Find(line => line.Id == id) ?? throw new InvalidOperationException($"Invoice {Number} has no line {id}.");

    private void EnsureDraft()
    {
        if (Status != InvoiceStatus.Draft)
        {
            throw Status == InvoiceStatus.Void
                ? new DomainException("billing.invoice_void", "The invoice is void. Create a new draft for its order.")
                : new DomainException("billing.invoice_issued", $"Invoice {Number} is issued and can't be changed. Credit it instead.");
        }
    }

    private void EnsureIssued()
    {
        if (!IsIssued)
        {
            throw Status == InvoiceStatus.Void
                ? new DomainException("billing.invoice_void", "The invoice is void: nothing can be sent, paid or credited.")
                : new DomainException("billing.invoice_not_issued", "The invoice is a draft. Issue it first.");
        }
    }
}
