namespace OrderMgmt.Orders.Domain;

/// <summary>A stage as the company calls it.</summary>
/// <param name="Phase">The system phase behind it.</param>
/// <param name="Name">Shown on the order and to customers.</param>
/// <param name="Owner">Team that owns the next action; empty when nothing is left to do.</param>
internal sealed record OrderStage(OrderPhase Phase, string Name, string? Owner);

/// <summary>How orders of one kind run: their stages and who owns them.</summary>
internal sealed record OrderType(string Code, string Name, IReadOnlyList<OrderStage> Stages)
{
    /// <summary>The types that come with the product.</summary>
    public static readonly IReadOnlyList<OrderType> Shipped =
    [
        new("product", "Product order", Named("Draft", "sales", "On hold", "To deliver", "warehouse", "Delivered")),
        new("service", "One-time service", Named("Draft", "sales", "On hold", "In progress", "service", "Completed")),
    ];

    public static OrderType? Find(string code) => Shipped.FirstOrDefault(type => type.Code == code);

    public OrderStage StageOf(OrderPhase phase) => Stages.First(stage => stage.Phase == phase);

    private static OrderStage[] Named(string draft, string capturedBy, string held, string fulfilment, string fulfilledBy, string delivered) =>
    [
        new(OrderPhase.Draft, draft, capturedBy),
        new(OrderPhase.Approval, held, "finance"),
        new(OrderPhase.Fulfilment, fulfilment, fulfilledBy),
        new(OrderPhase.Delivered, delivered, "finance"),
        new(OrderPhase.Invoiced, "Invoiced", "finance"),
        new(OrderPhase.Closed, "Closed", null),
        new(OrderPhase.Cancelled, "Cancelled", null),
    ];
}
