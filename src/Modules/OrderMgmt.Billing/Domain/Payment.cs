using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>Money a customer sent. At any time its amount = Σ allocations + unapplied + refunded.</summary>
internal sealed class Payment : AggregateRoot
{
    private readonly List<Allocation> _allocations = [];

    private Payment()
    {
    }

    public Payment(string number, Guid customerId, decimal amount, string currency, DateOnly receivedDate, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Number = number;
        CustomerId = customerId;
        Amount = amount;
        Unapplied = amount;
        Currency = currency;
        ReceivedDate = receivedDate;
        Raise(new PaymentWasReceived(this));
    }

    public string Number { get; private init; } = "";

    public Guid CustomerId { get; private init; }

    public required string CustomerNumber { get; init; }

    public required string CustomerName { get; init; }

    public decimal Amount { get; private init; }

    public string Currency { get; private init; } = "";

    public DateOnly ReceivedDate { get; private init; }

    /// <summary>The payer's text.</summary>
    public string? Reference { get; init; }

    public string? Method { get; init; }

    public string? ExternalId { get; init; }

    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>The customer's credit: neither used for an invoice nor paid back.</summary>
    public decimal Unapplied { get; private set; }

    public decimal Refunded { get; private set; }

    public IReadOnlyList<Allocation> Allocations => _allocations;

    public IReadOnlyList<Refund> Refunds { get; private set; } = [];

    /// <summary>Uses what is unapplied for invoices, in their order, each up to its balance.</summary>
    public void Match(IEnumerable<Invoice> invoices, MatchReason reason, DateTimeOffset now)
    {
        foreach (var invoice in invoices)
        {
            var amount = Math.Min(Unapplied, invoice.Balance);
            if (amount > 0)
            {
                Use(invoice, amount, reason, now);
            }
        }
    }

    /// <summary>Uses a part for an invoice of the same customer and currency, because somebody says so.</summary>
    public void Allocate(Invoice invoice, decimal amount, DateTimeOffset now)
    {
        Use(invoice, amount, MatchReason.Manual, now);
        Raise(new PaymentAllocationsChanged(this));
    }

    /// <summary>Withdraws a part from an invoice; it is unapplied again.</summary>
    /// <param name="amount">Empty = everything of this payment that the invoice has.</param>
    public void Unallocate(Invoice invoice, decimal? amount, DateOnly today, DateTimeOffset now)
    {
        var allocations = _allocations.Where(allocation => allocation.InvoiceId == invoice.Id).ToList();
        var allocated = allocations.Sum(allocation => allocation.Amount);
        if (amount > allocated || allocated == 0)
        {
            throw new DomainException(
                "billing.exceeds_allocated",
                $"Invoice {invoice.Number} has {new Money(allocated, Currency)} {Currency} of payment {Number}. Withdraw at most that.");
        }

        var left = amount ?? allocated;
        foreach (var allocation in allocations.OrderByDescending(allocation => allocation.AllocatedAt))
        {
            left -= allocation.Withdraw(left);
            if (allocation.Amount == 0)
            {
                _allocations.Remove(allocation);
            }
        }

        invoice.Unpay(amount ?? allocated, today, now);
        Unapplied += amount ?? allocated;
        Raise(new PaymentAllocationsChanged(this));
    }

    /// <summary>Pays back a part of what is unapplied.</summary>
    public void PayBack(decimal amount, string? reason, DateTimeOffset now)
    {
        EnsureUnapplied(amount, "Refund at most that, or withdraw the payment from an invoice first.");
        Unapplied -= amount;
        Refunded += amount;
        Refunds = [.. Refunds, new Refund(amount, reason, now)];
        Raise(new PaymentWasRefunded(this, amount));
    }

    private void Use(Invoice invoice, decimal amount, MatchReason reason, DateTimeOffset now)
    {
        if (invoice.CustomerId != CustomerId || invoice.Currency != Currency)
        {
            throw new DomainException(
                "billing.payment_does_not_fit",
                $"Invoice {invoice.Number} is for {invoice.CustomerName} in {invoice.Currency}, payment {Number} is from {CustomerName} in {Currency}. "
                + "Choose an invoice of the same customer and currency.");
        }

        EnsureUnapplied(amount, "Allocate at most that.");
        invoice.Pay(amount, now);
        Unapplied -= amount;
        _allocations.Add(new Allocation(invoice, amount, reason, now));
    }

    private void EnsureUnapplied(decimal amount, string remedy)
    {
        if (amount > Unapplied)
        {
            throw new DomainException("billing.exceeds_unapplied", $"Payment {Number} has {new Money(Unapplied, Currency)} {Currency} unapplied. {remedy}");
        }
    }
}

/// <summary>A part of a payment that was paid back.</summary>
internal sealed record Refund(decimal Amount, string? Reason, DateTimeOffset RefundedAt);

/// <summary>A part of a payment that is used for an invoice.</summary>
internal sealed class Allocation
{
    private Allocation()
    {
    }

    internal Allocation(Invoice invoice, decimal amount, MatchReason reason, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        InvoiceId = invoice.Id;
        InvoiceNumber = invoice.Number!;
        OrderId = invoice.OrderId;
        Amount = amount;
        MatchReason = reason;
        AllocatedAt = now;
    }

    public Guid Id { get; private init; }

    public Guid PaymentId { get; private set; }

    public Guid InvoiceId { get; private init; }

    public string InvoiceNumber { get; private init; } = "";

    public Guid OrderId { get; private init; }

    public decimal Amount { get; private set; }

    public MatchReason MatchReason { get; private init; }

    public DateTimeOffset AllocatedAt { get; private init; }

    /// <summary>Withdraws up to <paramref name="atMost"/>; returns what was withdrawn.</summary>
    internal decimal Withdraw(decimal atMost)
    {
        var amount = Math.Min(Amount, atMost);
        Amount -= amount;
        return amount;
    }
}
