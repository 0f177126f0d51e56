using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>A sales order. This part: submission, holds, cancellation, and the state derived from what has happened.</summary>
internal sealed partial class Order
{
    private List<OrderFinding> _findings = [];
    private List<OrderHold> _holds = [];
    private List<OrderInvoice> _invoices = [];

    public OrderStatus Status { get; private set; } = OrderStatus.Draft;
    public OrderPhase Phase { get; private set; }
    public string Stage { get; private set; } = "";
    public string? Owner { get; private set; }
    public DateTimeOffset StageEnteredAt { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? CancelReason { get; private set; }
    public int AllocationVersion { get; private set; }

    /// <summary>What the customer still owes or will owe for it, with tax, in base currency: its part of the credit exposure.</summary>
    public decimal OpenValue { get; private set; }

    public IReadOnlyList<OrderFinding> Findings => _findings;
    public IReadOnlyList<OrderHold> Holds => _holds;

    /// <summary>What keeps it waiting now; one cause at a time.</summary>
    public OrderHold? OpenHold => Status is OrderStatus.Closed or OrderStatus.Cancelled ? null : _holds.Find(hold => hold.ReleasedAt is null);
    public IReadOnlyList<OrderInvoice> Invoices => _invoices;

    /// <summary>Something of it has yet to be delivered.</summary>
    public bool HasSomethingToSend => Status is OrderStatus.OnHold or OrderStatus.Confirmed or OrderStatus.InFulfillment or OrderStatus.PartiallyDelivered;

    /// <summary>Takes the order out of draft. Errors refuse it with all findings; a hold keeps it waiting; otherwise it is confirmed.</summary>
    public void Submit(IReadOnlyList<OrderFinding> findings, OrderHold? hold, DateTimeOffset at)
    {
        RequireDraft();
        var errors = findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new DomainException(
                "orders.not_submittable",
                $"{Number} can't be submitted yet: {errors.Count} finding(s) have to be mended first.",
                [.. errors.Select(error => new Problem(error.Pointer, error.Code, error.Message))]);
        }

        _findings = [.. findings];
        if (hold is null)
        {
            Confirm(at);
            return;
        }

        _holds = [.. _holds, hold];
        Status = OrderStatus.OnHold;
        EnterStage(OrderPhase.Approval, at);
        Raise(new OrderWasHeld(this, hold));
    }

    /// <summary>Keeps a draft that no one was there to mend, with what the checks found.</summary>
    public void Keep(IReadOnlyList<OrderFinding> findings)
    {
        RequireDraft();
        _findings = [.. findings];
        Raise(new OrderWasChanged(this));
    }

    /// <summary>Another cause takes the place of the one it waited for. What is confirmed already stays so, but nothing more of it goes out.</summary>
    public void Hold(OrderHold hold, string by)
    {
        _holds = [.. ReleasedHolds(by, hold.PlacedAt), hold];
        Raise(new OrderWasHeld(this, hold));
    }

    /// <summary>Releases the hold by decision. One of the customer is ended there, for all of its orders.</summary>
    public void ReleaseByDecision(string by, DateTimeOffset at)
    {
        if (OpenHold?.Reason == HoldReason.Customer)
        {
            throw new DomainException("orders.customer_on_hold", $"{Number} waits because customer {CustomerNumber} is on hold. Activate the customer; its orders follow.");
        }

        Release(by, at);
    }

    /// <summary>Releases the hold because its cause is gone; an order that was not confirmed yet is now.</summary>
    public void Release(string by, DateTimeOffset at)
    {
        if (OpenHold is null)
        {
            throw new DomainException("orders.not_on_hold", $"{Number} is not on hold.");
        }

        _holds = ReleasedHolds(by, at);
        Raise(new OrderWasReleased(this));
        if (Status == OrderStatus.OnHold)
        {
            Confirm(at);
        }
    }

    /// <summary>Cancels whatever has not left the house.</summary>
    public void Cancel(string reason, DateTimeOffset at)
    {
        var cancelled = Status is OrderStatus.Closed or OrderStatus.Cancelled ? 0 : FulfilledLines.Sum(line => line.CancelRemainder());
        if (cancelled == 0 && (_lines.Count > 0 || Status != OrderStatus.Draft))
        {
            throw new DomainException("orders.nothing_to_cancel", $"Nothing of {Number} can be cancelled any more: everything has left the house. Use a return for what was delivered.");
        }

        CancelReason = reason;
        Derive(at, new OrderWasCancelled(this, reason));
    }

    public void Allocate(int allocationVersion, IEnumerable<(Guid LineId, decimal Backordered, DateOnly? ExpectedDate)> lines, DateTimeOffset at)
    {
        if (allocationVersion <= AllocationVersion)
        {
            return;
        }

        AllocationVersion = allocationVersion;
        foreach (var (lineId, backordered, expectedDate) in lines)
        {
            Line(lineId).Allocate(backordered, expectedDate);
        }

        Refresh(at);
    }

    public void Ship(IEnumerable<(Guid LineId, decimal Quantity)> lines, DateTimeOffset at) => Progress(lines, (line, quantity) => line.Ship(quantity), at);

    public void Deliver(IEnumerable<(Guid LineId, decimal Quantity)> lines, DateTimeOffset at) => Progress(lines, (line, quantity) => line.Deliver(quantity), at);

    public void Return(IEnumerable<(Guid LineId, decimal Quantity)> lines, bool forCredit, DateTimeOffset at) =>
        Progress(lines, (line, quantity) => line.Return(quantity, forCredit), at);

    public void Credit(IEnumerable<(Guid LineId, decimal Quantity)> lines, DateTimeOffset at) => Progress(lines, (line, quantity) => line.Credit(quantity), at);

    public void Withdraw(IEnumerable<(Guid LineId, decimal Quantity)> lines, DateTimeOffset at) => Progress(lines, (line, quantity) => line.Withdraw(quantity), at);

    public void Invoice(OrderInvoice invoice, IEnumerable<(Guid LineId, decimal Quantity)> lines, DateTimeOffset at)
    {
        _invoices = [.. _invoices, invoice];
        Progress(lines, (line, quantity) => line.Invoice(quantity), at);
    }

    public void UpdateInvoice(OrderInvoice invoice, DateTimeOffset at)
    {
        var known = _invoices.Find(i => i.InvoiceId == invoice.InvoiceId);
        if (known is null || known.Version >= invoice.Version)
        {
            return;
        }

        _invoices = _invoices.ConvertAll(i => i.InvoiceId == invoice.InvoiceId ? invoice : i);
        Refresh(at);
    }

    private void Progress(IEnumerable<(Guid LineId, decimal Quantity)> lines, Action<OrderLine, decimal> change, DateTimeOffset at)
    {
        foreach (var (lineId, quantity) in lines)
        {
            change(Line(lineId), quantity);
        }

        Refresh(at);
    }

    private List<OrderHold> ReleasedHolds(string by, DateTimeOffset at) =>
        _holds.ConvertAll(hold => hold.ReleasedAt is null ? hold with { ReleasedAt = at, ReleasedBy = by } : hold);

    private void Confirm(DateTimeOffset at)
    {
        ConfirmedAt = at;
        Derive(at, new OrderWasConfirmed(this));
        foreach (var milestone in _milestones.Where(milestone => milestone.DueAt is not null))
        {
            Raise(new MilestoneFallsDue(this, milestone));
        }
    }

    private void Refresh(DateTimeOffset at) => Derive(at, new OrderHasProgressed(this));

    /// <summary>Derives everything that follows from quantities and invoices, and tells what happened; closing tells itself.</summary>
    private void Derive(DateTimeOffset at, IDomainEvent happened)
    {
        var wasClosed = Status == OrderStatus.Closed;
        Status = DeriveStatus();
        var isClosed = Status == OrderStatus.Closed;
        OpenValue = decimal.Round((_invoices.Sum(invoice => invoice.Balance) + GrossToInvoice()) * ExchangeRate, 4);
        ClosedAt = isClosed ? ClosedAt ?? at : null;
        if (PhaseOf(Status) is var phase && phase != Phase)
        {
            EnterStage(phase, at);
        }

        var closesNow = isClosed && !wasClosed;
        if (!closesNow || happened is not OrderHasProgressed)
        {
            Raise(happened);
        }

        if (closesNow)
        {
            Raise(new OrderWasClosed(this));
        }
    }

    private OrderStatus DeriveStatus()
    {
        var lines = FulfilledLines.ToList();
        if (lines.TrueForAll(line => line.Cancelled == line.Quantity))
        {
            return OrderStatus.Cancelled;
        }

        if (lines.TrueForAll(line => line.IsFullyDelivered))
        {
            return !lines.TrueForAll(line => line.IsFullyInvoiced) ? OrderStatus.Delivered
                : _invoices.TrueForAll(invoice => invoice.Balance == 0) ? OrderStatus.Closed
                : OrderStatus.Invoiced;
        }

        return lines.Exists(line => line.Delivered > 0) ? OrderStatus.PartiallyDelivered
            : lines.Exists(line => line.IsAllocated) ? OrderStatus.InFulfillment
            : OrderStatus.Confirmed;
    }

    /// <summary>What will still be invoiced: each line's share, and the shipping charge until the first invoice has it.</summary>
    private decimal GrossToInvoice() => Status is OrderStatus.Closed or OrderStatus.Cancelled ? 0
        : (_invoices.Count == 0 ? (ShippingCharge ?? 0) * (1 + ((ShippingTaxRate ?? 0) / 100)) : 0)
        + FulfilledLines.Sum(line => line.Net * line.ToInvoice / line.Quantity * (1 + ((line.TaxRate ?? 0) / 100)));

    private void EnterStage(OrderPhase phase, DateTimeOffset at)
    {
        var stage = Domain.OrderType.Find(OrderType)!.StageOf(phase);
        Phase = phase;
        Stage = stage.Name;
        Owner = stage.Owner;
        StageEnteredAt = at;
    }

    private static OrderPhase PhaseOf(OrderStatus status) => status switch
    {
        OrderStatus.Draft => OrderPhase.Draft,
        OrderStatus.OnHold => OrderPhase.Approval,
        OrderStatus.Delivered => OrderPhase.Delivered,
        OrderStatus.Invoiced => OrderPhase.Invoiced,
        OrderStatus.Closed => OrderPhase.Closed,
        OrderStatus.Cancelled => OrderPhase.Cancelled,
        _ => OrderPhase.Fulfilment,
    };
}
