namespace OrderMgmt.Returns.Domain;

/// <summary>What is to be done next with a return, and by whom.</summary>
internal sealed record NextReturnAction(string Code, string Owner, string Text)
{
    private static readonly NextReturnAction AwaitGoods = new("receive", "warehouse", "Receive the goods, or cancel the return if they will not come.");
    private static readonly NextReturnAction AwaitRest = new("receive", "warehouse", "Receive the rest of the goods, or close the return to give it up.");
    private static readonly NextReturnAction AwaitStock = new("stock", "system", "The goods are being taken back into stock or quarantine.");

    /// <summary>Derived from the state; nothing when all is done. Credit notes need no one: goods not yet invoiced are just never billed.</summary>
    public static NextReturnAction? Of(CustomerReturn customerReturn) => customerReturn.Status switch
    {
        ReturnStatus.Authorized => AwaitGoods,
        ReturnStatus.PartiallyReceived => AwaitRest,
        ReturnStatus.Cancelled => null,
        _ when customerReturn.Lines.Any(line => line.Stocked < line.Received) => AwaitStock,
        _ => null,
    };
}
