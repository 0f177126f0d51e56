using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class DeliveryTests
{
    private readonly OrderDemand _demand;
    private readonly Delivery _delivery;
    private readonly Stock _stock;
    private readonly Guid _laptops;
    private readonly Guid _mice;

    public DeliveryTests()
    {
        var main = Given.Warehouse("MAIN");
        var (laptop, mouse) = (Given.Product("LAP-14"), Given.Product("MOUSE"));
        _stock = Given.Stock([Given.Level(laptop, main, 5, 700), Given.Level(mouse, main, 5, 10)], main);
        _demand = Given.Order(Given.Line(laptop, 3), Given.Line(mouse, 2));
        _demand.Allocate(_stock);
        _delivery = Given.Deliveries(_demand).Single();
        (_laptops, _mice) = (_demand.Lines[0].Id, _demand.Lines[1].Id);
    }

    [Fact]
    public void Everything_leaves_when_nothing_is_named()
    {
        var rest = _delivery.Ship(null, new Shipment("DHL", "T-1"), _stock);

        Assert.Empty(rest);
        Assert.Equal((DeliveryStatus.Shipped, "DHL", "T-1"), (_delivery.Status, _delivery.Carrier, _delivery.TrackingNumber));
        Assert.Equal([2_100m, 20m], _delivery.Lines.Select(line => line.Cost));
    }

    [Fact]
    public void What_is_not_named_stays_behind_for_a_new_delivery()
    {
        var left = _delivery.Ship(new Dictionary<Guid, decimal> { [_laptops] = 2 }, new Shipment(null, null), _stock);
        var rest = Delivery.OfRest("DN-2", _demand, _delivery, left, Given.Now);
        _demand.Ship(_delivery, rest);

        Assert.Equal([(_laptops, 2m)], _delivery.Lines.Select(line => (line.OrderLineId, line.Quantity)));
        Assert.Equal([(_laptops, 1m), (_mice, 2m)], rest.Lines.Select(line => (line.OrderLineId, line.Quantity)));
        Assert.Equal(DeliveryStatus.Ready, rest.Status);
        Assert.All(_demand.Lines.SelectMany(line => line.Allocations), allocation => Assert.Equal(rest.Id, allocation.DeliveryId));
    }

    [Fact]
    public void All_wrong_lines_are_reported_at_once()
    {
        var unknown = Guid.CreateVersion7(Given.Now);
        var refused = Assert.Throws<DomainException>(() =>
            _delivery.Ship(new Dictionary<Guid, decimal> { [unknown] = 1, [_mice] = 3 }, new Shipment(null, null), _stock));

        Assert.Equal(
            [("/lines/0/orderLineId", "fulfillment.line_not_on_delivery"), ("/lines/1/quantity", "fulfillment.quantity_exceeds_delivery")],
            refused.Problems.Select(problem => (problem.Pointer, problem.Code)));
        Assert.Equal(DeliveryStatus.Ready, _delivery.Status);
    }

    [Fact]
    public void A_delivery_arrives_only_after_it_left_and_leaves_only_once()
    {
        Assert.Equal("fulfillment.delivery_not_shipped", Assert.Throws<DomainException>(() => _delivery.Arrive(Given.Now, null)).Code);
        _delivery.Ship(null, new Shipment(null, null), _stock);

        Assert.Equal("fulfillment.delivery_not_ready", Assert.Throws<DomainException>(() => _delivery.Ship(null, new Shipment(null, null), _stock)).Code);
        _delivery.Arrive(Given.Now, "Mr. Miller");
        Assert.Equal((DeliveryStatus.Delivered, "Mr. Miller"), (_delivery.Status, _delivery.SignedBy));
        Assert.Equal("fulfillment.delivery_not_shipped", Assert.Throws<DomainException>(() => _delivery.Arrive(Given.Now, null)).Code);
    }

    [Fact]
    public void A_delivery_from_which_everything_is_withdrawn_is_cancelled()
    {
        _delivery.Withdraw(_laptops, 3);
        Assert.Equal(DeliveryStatus.Ready, _delivery.Status);

        _delivery.Withdraw(_mice, 2);

        Assert.Equal(DeliveryStatus.Cancelled, _delivery.Status);
        Assert.Equal([3m, 2m], _delivery.Lines.Select(line => line.Cancelled));
    }
}
