namespace OrderMgmt.Returns.Domain;

/// <summary>One order line on a return: authorised = received + released + open.</summary>
internal sealed class ReturnLine
{
    private readonly List<ReturnReceipt> _receipts = [];

    private ReturnLine()
    {
    }

    internal ReturnLine(Guid id, RequestedLine requested)
    {
        var (line, quantity) = requested;
        Id = id;
        OrderLineId = line.OrderLineId;
        LineNumber = line.LineNumber;
        ProductId = line.ProductId;
        ProductCode = line.ProductCode;
        Description = line.Description;
        Unit = line.Unit;
        Authorized = quantity;
    }

    public Guid Id { get; private set; }

    public Guid OrderLineId { get; private set; }

    public int LineNumber { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public decimal Authorized { get; private set; }

    public decimal Received { get; private set; }

    /// <summary>Given up when the return was closed or cancelled.</summary>
    public decimal Released { get; private set; }

    /// <summary>Taken back into stock or quarantine by fulfilment.</summary>
    public decimal Stocked { get; private set; }

    /// <summary>On credit notes of this return.</summary>
    public decimal Credited { get; private set; }

    /// <summary>What was stocked, at the cost it had left with.</summary>
    public decimal Cost { get; private set; }

    public decimal Open => Authorized - Received - Released;

    public IReadOnlyList<ReturnReceipt> Receipts => _receipts;

    internal void Receive(ReturnReceipt receipt)
    {
        _receipts.Add(receipt);
        Received += receipt.Quantity;
    }

    internal void Release() => Released += Open;

    internal void Stock(decimal quantity, decimal cost)
    {
        Stocked += quantity;
        Cost += cost;
    }

    internal void Credit(decimal quantity) => Credited += quantity;
}
