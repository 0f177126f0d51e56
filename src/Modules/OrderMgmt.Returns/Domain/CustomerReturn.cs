using System.Globalization;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Returns.Domain;

/// <summary>A customer's permission to send goods back (RMA), what has arrived of them, and what followed from it.</summary>
internal sealed class CustomerReturn : AggregateRoot
{
    private readonly List<ReturnLine> _lines = [];

    private CustomerReturn()
    {
    }

    public string Number { get; private set; } = "";

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public Guid CustomerId { get; private set; }

    public string CustomerName { get; private set; } = "";

    public string ReasonCode { get; private set; } = "";

    public string? Notes { get; private set; }

    /// <summary>The customer is credited for what arrives.</summary>
    public bool Credit { get; private set; }

    /// <summary>The company's base currency, in which costs are kept.</summary>
    public string CostCurrency { get; private set; } = "";

    public ReturnStatus Status { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<ReturnCreditNote> CreditNotes { get; private set; } = [];

    public IReadOnlyList<ReturnLine> Lines => _lines;

    /// <summary>Allows quantities of an order's lines to come back; they are set aside on the order.</summary>
    public static CustomerReturn Authorize(string number, DeliveredOrder order, IReadOnlyList<RequestedLine> requested, ReturnTerms terms, DateTimeOffset now)
    {
        order.Authorize(requested);
        var authorized = new CustomerReturn
        {
            Id = Guid.CreateVersion7(now),
            CreatedAt = now,
            Number = number,
            OrderId = order.Id,
            OrderNumber = order.Number,
            CustomerId = order.CustomerId,
            CustomerName = order.CustomerName,
            ReasonCode = terms.ReasonCode,
            Notes = terms.Notes,
            Credit = terms.Credit,
            CostCurrency = terms.CostCurrency,
            Metadata = terms.Metadata,
            Status = ReturnStatus.Authorized,
        };
        authorized._lines.AddRange(requested.Select(line => new ReturnLine(Guid.CreateVersion7(now), line)));
        authorized.Raise(new ReturnWasAuthorized(authorized));
        return authorized;
    }

    /// <summary>Everything that is still expected, as sellable goods.</summary>
    public IReadOnlyList<Arrival> Outstanding() =>
        [.. _lines.Where(line => line.Open > 0).Select(line => new Arrival(line, line.Open, Disposition.Restock))];

    /// <summary>Goods have arrived, all of the rest or a part of it.</summary>
    public void Receive(DeliveredOrder order, IReadOnlyList<Arrival> arrivals, DateTimeOffset now)
    {
        RefuseUnlessOpen("received");
        RefuseMoreThanOpen(arrivals);
        var receiptId = Guid.CreateVersion7(now);
        foreach (var arrival in arrivals)
        {
            arrival.Line.Receive(new ReturnReceipt(Guid.CreateVersion7(now), receiptId, arrival.Quantity, arrival.Disposition, now));
            order.Receive(arrival.Line.OrderLineId, arrival.Quantity);
        }

        Status = ReturnStatus.PartiallyReceived;
        Raise(new GoodsWereReceived(this, receiptId, now, arrivals));
        if (_lines.TrueForAll(line => line.Open == 0))
        {
            End(ReturnStatus.Received, now);
            Raise(new ReturnWasClosed(this));
        }
    }

    /// <summary>Gives up what has not arrived; it may be returned again later.</summary>
    public void Close(DeliveredOrder order, DateTimeOffset now)
    {
        RefuseUnlessOpen("closed");
        if (Status == ReturnStatus.Authorized)
        {
            throw new DomainException("returns.nothing_received", $"Nothing has arrived of return {Number}. Cancel it instead.");
        }

        ReleaseTo(order);
        End(ReturnStatus.Closed, now);
        Raise(new ReturnWasClosed(this));
    }

    /// <summary>Withdraws the permission; only while nothing has arrived.</summary>
    public void Cancel(DeliveredOrder order, DateTimeOffset now)
    {
        RefuseUnlessOpen("cancelled");
        if (Status == ReturnStatus.PartiallyReceived)
        {
            throw new DomainException("returns.already_received", $"Goods of return {Number} have arrived. Close it to give up the rest.");
        }

        ReleaseTo(order);
        End(ReturnStatus.Cancelled, now);
        Raise(new ReturnWasCancelled(this));
    }

    /// <summary>Fulfilment has taken goods back into stock or quarantine, at the cost they had left with.</summary>
    public void NoteStocked(Guid orderLineId, decimal quantity, decimal cost)
    {
        LineOf(orderLineId).Stock(quantity, cost);
        Changed();
    }

    /// <summary>Billing has credited the customer; told twice, noted once.</summary>
    public void NoteCredited(ReturnCreditNote creditNote, IEnumerable<(Guid OrderLineId, decimal Quantity)> lines)
    {
        if (CreditNotes.Any(known => known.CreditNoteId == creditNote.CreditNoteId))
        {
            return;
        }

        CreditNotes = [.. CreditNotes, creditNote];
        foreach (var (orderLineId, quantity) in lines)
        {
            LineOf(orderLineId).Credit(quantity);
        }

        Changed();
    }

    private ReturnLine LineOf(Guid orderLineId) => _lines.Single(line => line.OrderLineId == orderLineId);

    private void ReleaseTo(DeliveredOrder order)
    {
        foreach (var line in _lines.Where(line => line.Open > 0))
        {
            order.Release(line.OrderLineId, line.Open);
            line.Release();
        }
    }

    private void End(ReturnStatus status, DateTimeOffset now)
    {
        Status = status;
        ClosedAt = now;
    }

    private void RefuseUnlessOpen(string what)
    {
        if (Status is not (ReturnStatus.Authorized or ReturnStatus.PartiallyReceived))
        {
            throw new DomainException(
                "returns.already_ended", $"Return {Number} is {Status.ToText()} and can't be {what}. Authorise a new return for further goods.");
        }
    }

    private void RefuseMoreThanOpen(IReadOnlyList<Arrival> arrivals)
    {
        List<Problem> problems = [];
        var taken = _lines.ToDictionary(line => line, _ => 0m);
        for (var i = 0; i < arrivals.Count; i++)
        {
            var line = arrivals[i].Line;
            taken[line] += arrivals[i].Quantity;
            if (taken[line] > line.Open)
            {
                problems.Add(new Problem($"/lines/{i}/quantity", "exceeds_open", string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {line.LineNumber} ({line.ProductCode}): only {line.Open:0.####} {line.Unit} are still expected. Authorise another return for the rest.")));
            }
        }

        if (problems.Count > 0)
        {
            throw new DomainException("returns.exceeds_authorized", $"More arrived than return {Number} allows; see the single problems.", problems);
        }
    }
}

/// <summary>What is agreed about a return beside its lines.</summary>
internal sealed record ReturnTerms(string ReasonCode, string? Notes, bool Credit, string CostCurrency, IReadOnlyDictionary<string, string> Metadata);

/// <summary>Goods at the door: of which line, how many and what becomes of them.</summary>
internal readonly record struct Arrival(ReturnLine Line, decimal Quantity, Disposition Disposition);
