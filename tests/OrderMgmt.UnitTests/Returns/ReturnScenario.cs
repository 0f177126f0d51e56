using OrderMgmt.Returns.Domain;

namespace OrderMgmt.UnitTests.Returns;

/// <summary>A delivered order with two lines of goods (10 and 4 delivered) and a service.</summary>
internal sealed class ReturnScenario
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public ReturnScenario()
    {
        Order = new DeliveredOrder(
            Guid.CreateVersion7(), "SO-2026-000001", Guid.CreateVersion7(), "Acme", [Line(1, "stocked"), Line(2, "stocked"), Line(3, "service")], Now);
        Order.Deliver(First.OrderLineId, 10);
        Order.Deliver(Second.OrderLineId, 4);
        Order.Deliver(Service.OrderLineId, 1);
    }

    public DeliveredOrder Order { get; }

    public DeliveredOrderLine First => Order.Lines[0];

    public DeliveredOrderLine Second => Order.Lines[1];

    public DeliveredOrderLine Service => Order.Lines[2];

    public CustomerReturn Authorize(params RequestedLine[] lines) => CustomerReturn.Authorize(
        "RMA-2026-000001", Order, lines, new ReturnTerms("defective", null, Credit: true, "EUR", new Dictionary<string, string>()), Now);

    public void Receive(CustomerReturn customerReturn, params (DeliveredOrderLine Line, decimal Quantity, Disposition Disposition)[] goods) =>
        customerReturn.Receive(Order, [.. goods.Select(g => new Arrival(LineOf(customerReturn, g.Line), g.Quantity, g.Disposition))], Now);

    public static ReturnLine LineOf(CustomerReturn customerReturn, DeliveredOrderLine line) => customerReturn.Lines.Single(l => l.OrderLineId == line.OrderLineId);

    private static DeliveredOrderLine Line(int number, string kind) =>
        new(Guid.CreateVersion7(), number, Guid.CreateVersion7(), $"P{number}", "Product", kind, "pcs");
}
