using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class WorkOrderTests
{
    private readonly OrderDemand _demand = Given.Order(Given.Line(Given.Product("CONSULT"), 10, isStocked: false, unitCost: 60));
    private readonly WorkOrder _workOrder;

    public WorkOrderTests() => _workOrder = new WorkOrder("WO-1", _demand, _demand.Lines[0], Given.Now);

    [Fact]
    public void Part_of_the_work_is_delivered_at_its_expected_cost_and_the_rest_stays_open()
    {
        var (quantity, cost) = _workOrder.Complete(4, null, Given.Now);
        _demand.Complete(_workOrder, quantity, cost, "EUR", Given.Now);

        Assert.Equal((WorkOrderStatus.InProgress, 6m, 240m), (_workOrder.Status, _workOrder.Remaining, _workOrder.Cost));
        var line = _demand.Lines[0];
        Assert.Equal((6m, 4m, 4m), (line.Open, line.Shipped, line.Delivered));
        Assert.Equal(240, _demand.TakeEvents().OfType<LinesWereDelivered>().Single().Lines.Single().Cost);
    }

    [Fact]
    public void Everything_that_remains_is_completed_by_default_at_the_cost_given()
    {
        _workOrder.Start(Given.Now);
        _workOrder.Complete(4, null, Given.Now);

        Assert.Equal((6m, 100m), _workOrder.Complete(null, 100, Given.Now));
        Assert.Equal((WorkOrderStatus.Completed, 340m), (_workOrder.Status, _workOrder.Cost));
        Assert.Equal("fulfillment.work_order_not_open", Assert.Throws<DomainException>(() => _workOrder.Complete(null, null, Given.Now)).Code);
    }

    [Fact]
    public void No_more_than_remains_can_be_completed() =>
        Assert.Equal("fulfillment.quantity_exceeds_work_order", Assert.Throws<DomainException>(() => _workOrder.Complete(11, null, Given.Now)).Code);

    [Fact]
    public void Work_begins_once()
    {
        _workOrder.Start(Given.Now);

        Assert.Equal("fulfillment.work_order_not_open", Assert.Throws<DomainException>(() => _workOrder.Start(Given.Now)).Code);
    }

    [Fact]
    public void A_cancellation_before_anything_is_done_cancels_the_work_order()
    {
        _workOrder.Withdraw(10, Given.Now);

        Assert.Equal((WorkOrderStatus.Cancelled, 10m), (_workOrder.Status, _workOrder.CancelledQuantity));
    }

    [Fact]
    public void A_cancellation_of_the_rest_completes_what_was_begun()
    {
        _workOrder.Complete(4, null, Given.Now);

        _workOrder.Withdraw(6, Given.Now);

        Assert.Equal((WorkOrderStatus.Completed, 4m, 6m), (_workOrder.Status, _workOrder.CompletedQuantity, _workOrder.CancelledQuantity));
    }
}
