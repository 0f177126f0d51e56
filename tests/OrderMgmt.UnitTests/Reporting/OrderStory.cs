using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.UnitTests.Reporting;

/// <summary>
/// An order of 3 laptops (net 999 each, cost 700) and 2 hours of service (net 100 each, cost 60), shipping 30, with 19 % tax,
/// told by the events that the other modules send. Each step is an hour after the one before.
/// </summary>
internal sealed class OrderStory
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    public readonly Guid OrderId = Guid.CreateVersion7();
    public readonly Guid CustomerId = Guid.CreateVersion7();
    public readonly Guid LaptopLine = Guid.CreateVersion7();
    public readonly Guid ServiceLine = Guid.CreateVersion7();
    public readonly Guid Laptop = Guid.CreateVersion7();
    public readonly Guid Service = Guid.CreateVersion7();
    public readonly Guid DeliveryId = Guid.CreateVersion7();
    public readonly Guid WorkOrderId = Guid.CreateVersion7();
    public readonly Guid InvoiceId = Guid.CreateVersion7();
    public readonly Guid PaymentId = Guid.CreateVersion7();
    public readonly Guid ReturnId = Guid.CreateVersion7();
    public readonly Guid CreditNoteId = Guid.CreateVersion7();

    public const decimal Net = 3227m;
    public const decimal Gross = 3840.13m;

    private readonly List<(IIntegrationEvent Event, EventEnvelope Envelope)> _events = [];
    private readonly Dictionary<Guid, int> _versions = [];
    private decimal _delivered;
    private decimal _serviced;
    private decimal _invoiced;
    private decimal _backordered;
    private decimal _cancelled;

    public string Currency { get; init; } = "EUR";

    public decimal ExchangeRate { get; init; } = 1;

    public IReadOnlyList<(IIntegrationEvent Event, EventEnvelope Envelope)> Events => _events;

    public OrderStory Customer() => Tell(new CustomerChanged(
        CustomerId, 1, "C-000001", "Acme GmbH", "business", "DE", Currency, "NET30", null, "active", null, null,
        new Address(null, null, null, null, null, null, "DE"), new Address(null, null, null, null, null, null, "DE")));

    public OrderStory Rate(decimal rate, DateOnly from) => Tell(new ExchangeRateChanged(Guid.CreateVersion7(), 1, Currency, rate, from));

    public OrderStory Created() => Tell(new OrderCreated(Order("draft", "draft", "Draft")));

    public OrderStory Held() => Tell(new OrderHeld(Order("onHold", "approval", "Approval", "financeManager"), "credit", "The credit limit is exceeded."));

    public OrderStory Released() => Tell(new OrderReleased(Order("confirmed", "fulfilment", "Fulfilment"), "credit"));

    public OrderStory Confirmed()
    {
        var at = Next;
        return Tell(new OrderConfirmed(
            Order("confirmed", "fulfilment", "Fulfilment", "warehouse"),
            [
                new ConfirmedLine(LaptopLine, 1, Laptop, "LAP-14", "Laptop 14", "stocked", "pcs", 3, 999, 0, 0, 2997, "standard", 19, null, 700, "MAIN", null),
                new ConfirmedLine(ServiceLine, 2, Service, "SETUP", "Set-up", "service", "h", 2, 100, 0, 0, 200, "standard", 19, null, 60, null, null),
            ],
            new ShippingCharge(30, "standard", 19, null), "NET30", "business", "DE",
            new Address(null, null, null, null, null, null, "DE"), new Address(null, null, null, null, null, null, "DE"), false, at));
    }

    /// <summary>Stock was allocated; what is short is backordered, as the order then says.</summary>
    public OrderStory Allocated(decimal backordered = 0)
    {
        _backordered = backordered;
        return Tell(new OrderAllocated(OrderId, Version(DeliveryId), [new AllocatedLine(LaptopLine, 3 - backordered, backordered, "MAIN has it", null)]))
            .Progressed("inFulfillment", "fulfilment", "Fulfilment", "warehouse");
    }

    public OrderStory Shipped() => Tell(new DeliveryCreated(DeliveryId, "DN-2026-000001", OrderId, "MAIN", [new DeliveryLine(LaptopLine, Laptop, "LAP-14", 3)]))
        .Tell(new WorkOrderOpened(WorkOrderId, "WO-2026-000001", OrderId, ServiceLine, "SETUP", 2))
        .Tell(new DeliveryShipped(DeliveryId, "DN-2026-000001", OrderId, "DHL", "T1", Next, [new DeliveryLine(LaptopLine, Laptop, "LAP-14", 3)]));

    public OrderStory Delivered(decimal quantity = 3)
    {
        _delivered += quantity;
        return Tell(new OrderLinesDelivered(
            OrderId, "delivery", DeliveryId, "DN-2026-000001", Next, [new DeliveredLine(LaptopLine, Laptop, "LAP-14", quantity, quantity * 710)]));
    }

    public OrderStory Serviced(decimal quantity = 2)
    {
        _serviced += quantity;
        return Tell(new OrderLinesDelivered(
            OrderId, "workOrder", WorkOrderId, "WO-2026-000001", Next, [new DeliveredLine(ServiceLine, Service, "SETUP", quantity, quantity * 60)]));
    }

    public OrderStory Progressed(string status, string phase, string stage, string? owner = null) =>
        Tell(new OrderProgressed(Order(status, phase, stage, owner), Quantities));

    public OrderStory Drafted() => Tell(new InvoiceDrafted(Invoice("draft", null, 0, 0), BilledLines));

    public OrderStory Issued()
    {
        _invoiced = 1;
        return Tell(new InvoiceIssued(Invoice("issued", "INV-2026-000001", 0, 0), BilledLines, Next));
    }

    public OrderStory Overdue() => Tell(new InvoiceBecameOverdue(Invoice("issued", "INV-2026-000001", 0, 0)));

    public OrderStory Received(decimal amount, decimal used) => Tell(new PaymentReceived(Payment(amount, used, 0)));

    public OrderStory Reallocated(decimal amount, decimal used) => Tell(new PaymentAllocated(Payment(amount, used, 0)));

    public OrderStory Refunded(decimal amount, decimal used, decimal refunded) => Tell(new PaymentRefunded(Payment(amount, used, refunded), refunded));

    public OrderStory BalanceChanged(decimal paid, decimal credited, DateTimeOffset? settledAt) => Tell(new InvoiceBalanceChanged(
        Invoice(paid + credited == Gross ? "paid" : "partiallyPaid", "INV-2026-000001", paid, credited), settledAt));

    public OrderStory Closed() => Tell(new OrderClosed(Order("closed", "closed", "Closed"), Quantities, Next));

    public OrderStory Cancelled(decimal laptops, string status = "cancelled")
    {
        _cancelled = laptops;
        var state = status == "cancelled" ? Order(status, "cancelled", "Cancelled") : Order(status, "fulfilment", "Fulfilment");
        return Tell(new OrderCancelled(state, "Changed their mind", Quantities));
    }

    /// <summary>One laptop comes back, is taken into stock and credited.</summary>
    public OrderStory Returned(string disposition) => Tell(new ReturnAuthorized(
            ReturnId, "RMA-2026-000001", OrderId, CustomerId, "defective", [new ReturnLine(Guid.CreateVersion7(), LaptopLine, Laptop, "LAP-14", 1, null)]))
        .Tell(new ReturnReceived(
            ReturnId, Guid.CreateVersion7(), "RMA-2026-000001", OrderId, CustomerId, "defective", true, Next,
            [new ReturnLine(Guid.CreateVersion7(), LaptopLine, Laptop, "LAP-14", 1, disposition)]))
        .Tell(new ReturnStocked(ReturnId, OrderId, Next, [new ReturnedStockLine(LaptopLine, Laptop, "LAP-14", 1, disposition, 710)]))
        .Tell(new CreditNoteIssued(
            CreditNoteId, "CN-2026-000001", InvoiceId, "INV-2026-000001", OrderId, CustomerId, ReturnId, Currency, ExchangeRate,
            999, 189.81m, 1188.81m, 1188.81m, new DateOnly(2026, 11, 3), Next,
            [new BilledLine(Guid.CreateVersion7(), LaptopLine, "item", Laptop, "LAP-14", "Laptop 14", 1, 999, "standard", 19)]));

    /// <summary>The whole main path: captured, confirmed, delivered, invoiced, paid after ten days, closed.</summary>
    public OrderStory Whole() => Customer().Created().Confirmed().Allocated().Shipped().Delivered().Serviced()
        .Progressed("delivered", "delivered", "Delivered", "finance").Drafted().Issued().Progressed("invoiced", "invoiced", "Invoiced", "finance")
        .Received(Gross, Gross).BalanceChanged(Gross, 0, Start.AddDays(10)).Closed();

    public OrderStory Tell(IIntegrationEvent integrationEvent)
    {
        var name = EventTypes.NameOf(integrationEvent.GetType());
        _events.Add((integrationEvent, new EventEnvelope(
            _events.Count + 1, Guid.CreateVersion7(Next), name, Guid.CreateVersion7(), "user:anna", Next, EventTypes.Serialize(integrationEvent))));
        return this;
    }

    public OrderStory TellAll(IEnumerable<IIntegrationEvent> events) => events.Aggregate(this, (story, e) => story.Tell(e));

    private DateTimeOffset Next => Start.AddHours(_events.Count);

    private List<LineQuantities> Quantities =>
    [
        new(LaptopLine, 3, 0, 3 - _backordered - _delivered - _cancelled, _backordered, _delivered, _invoiced * 3, _cancelled, 0),
        new(ServiceLine, 2, 2 - _serviced, 0, 0, _serviced, _invoiced * 2, _cancelled == 3 ? 2 : 0, 0),
    ];

    private List<BilledLine> BilledLines =>
    [
        new(Guid.CreateVersion7(), LaptopLine, "item", Laptop, "LAP-14", "Laptop 14", 3, 2997, "standard", 19),
        new(Guid.CreateVersion7(), ServiceLine, "item", Service, "SETUP", "Set-up", 2, 200, "standard", 19),
        new(Guid.CreateVersion7(), null, "shipping", null, null, "Shipping", 1, 30, "standard", 19),
    ];

    private OrderState Order(string status, string phase, string stage, string? owner = "sales") => new(
        OrderId, Version(OrderId), "SO-2026-000001", CustomerId, "Acme GmbH", "product", status, phase, stage, owner, "next", Currency, Net, 613.13m, Gross,
        new DateOnly(2026, 11, 2), null, "PO-77");

    private InvoiceState Invoice(string status, string? number, decimal paid, decimal credited) => new(
        InvoiceId, Version(InvoiceId), number, OrderId, "SO-2026-000001", CustomerId, "Acme GmbH", status, Currency, ExchangeRate, Net, 613.13m, Gross,
        paid, credited, Gross - paid - credited, number is null ? null : new DateOnly(2026, 11, 2), number is null ? null : new DateOnly(2026, 12, 2));

    private PaymentState Payment(decimal amount, decimal used, decimal refunded) => new(
        PaymentId, Version(PaymentId), "PAY-2026-000001", CustomerId, Currency, amount, amount - used - refunded, refunded,
        new DateOnly(2026, 11, 12), "INV-2026-000001",
        used == 0 ? [] : [new PaymentAllocation(InvoiceId, "INV-2026-000001", OrderId, used, "reference")]);

    private int Version(Guid id) => _versions[id] = _versions.GetValueOrDefault(id) + 1;
}
