using System.Globalization;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Returns.Domain;

/// <summary>
/// An order as seen from here: what was delivered of each line, and how much of it may still come back. The balance of a
/// line is shared by all returns of the order; the version of this aggregate lets only one of two concurrent requests use it.
/// </summary>
internal sealed class DeliveredOrder : AggregateRoot
{
    private readonly List<DeliveredOrderLine> _lines = [];

    private DeliveredOrder()
    {
    }

    public DeliveredOrder(Guid orderId, string number, Guid customerId, string customerName, IEnumerable<DeliveredOrderLine> lines, DateTimeOffset confirmedAt)
    {
        Id = orderId;
        Number = number;
        CustomerId = customerId;
        CustomerName = customerName;
        CreatedAt = confirmedAt;
        _lines.AddRange(lines);
        Changed();
    }

    public string Number { get; private set; } = "";

    public Guid CustomerId { get; private set; }

    public string CustomerName { get; private set; } = "";

    public IReadOnlyList<DeliveredOrderLine> Lines => _lines;

    public void Deliver(Guid orderLineId, decimal quantity)
    {
        LineOf(orderLineId).Deliver(quantity);
        Changed();
    }

    /// <summary>Sets quantities aside for a return; refuses all lines at once when one of them can't come back.</summary>
    public void Authorize(IReadOnlyList<RequestedLine> requested)
    {
        var problems = requested.Select((line, index) => Refusal(line, index)).OfType<Problem>().ToList();
        if (problems.Count > 0)
        {
            throw new DomainException("returns.lines_not_returnable", $"Not everything asked for can be returned from order {Number}; see the single problems.", problems);
        }

        foreach (var (line, quantity) in requested)
        {
            line.Authorize(quantity);
        }

        Changed();
    }

    /// <summary>Goods of an authorised quantity have arrived.</summary>
    public void Receive(Guid orderLineId, decimal quantity)
    {
        LineOf(orderLineId).Receive(quantity);
        Changed();
    }

    /// <summary>An authorised quantity will not come after all; it may be returned again later.</summary>
    public void Release(Guid orderLineId, decimal quantity)
    {
        LineOf(orderLineId).Release(quantity);
        Changed();
    }

    private DeliveredOrderLine LineOf(Guid orderLineId) => _lines.Single(line => line.OrderLineId == orderLineId);

    private static Problem? Refusal(RequestedLine requested, int index)
    {
        var (line, quantity) = requested;
        if (!line.IsGoods)
        {
            return new Problem(
                $"/lines/{index}", "service_not_returnable", $"Line {line.LineNumber} ({line.ProductCode}) is a service and can't be sent back. Credit its invoice line instead.");
        }

        return quantity <= line.Returnable
            ? null
            : new Problem($"/lines/{index}/quantity", "exceeds_returnable", string.Create(
                CultureInfo.InvariantCulture,
                $"Line {line.LineNumber} ({line.ProductCode}): {line.Returnable:0.####} {line.Unit} can be returned (delivered {line.Delivered:0.####}, returned {line.Returned:0.####}, on open returns {line.Authorized:0.####}). Ask for at most that."));
    }
}

/// <summary>A line of the order that is to be returned, and how much of it.</summary>
internal readonly record struct RequestedLine(DeliveredOrderLine Line, decimal Quantity);
