namespace OrderMgmt.Returns.Domain;

/// <summary>Part of a return line that arrived together and was treated alike. All that arrived together share the receipt id.</summary>
internal sealed class ReturnReceipt
{
    private ReturnReceipt()
    {
    }

    internal ReturnReceipt(Guid id, Guid receiptId, decimal quantity, Disposition disposition, DateTimeOffset receivedAt)
    {
        Id = id;
        ReceiptId = receiptId;
        Quantity = quantity;
        Disposition = disposition;
        ReceivedAt = receivedAt;
    }

    public Guid Id { get; private set; }

    public Guid ReceiptId { get; private set; }

    public decimal Quantity { get; private set; }

    public Disposition Disposition { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }
}
