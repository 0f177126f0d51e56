using CsCheck;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Orders;

public sealed class OrderProgressTests
{
    private static readonly DateTimeOffset Now = OrderBuilder.Now;

    [Fact]
    public void The_state_follows_deliveries_invoices_and_payments_up_to_closed()
    {
        var order = new OrderBuilder().Line(3, 10).Confirmed();
        var line = order.Lines[0].Id;
        Assert.Equal(OrderStatus.Confirmed, order.Status);

        order.Allocate(1, [(line, 1, new DateOnly(2026, 4, 1))], Now);
        Assert.Equal((OrderStatus.InFulfillment, 2m, 1m), (order.Status, order.Lines[0].Reserved, order.Lines[0].Backordered));
        Assert.Equal(new DateOnly(2026, 4, 1), order.Lines[0].PromisedDate);

        order.Ship([(line, 2)], Now);
        order.Deliver([(line, 2)], Now);
        Assert.Equal(OrderStatus.PartiallyDelivered, order.Status);

        order.Allocate(2, [(line, 0, null)], Now);
        order.Deliver([(line, 1)], Now);
        Assert.Equal((OrderStatus.Delivered, "issueInvoice"), (order.Status, OrderNextAction.Of(order)!.Code));

        var invoice = new OrderInvoice(Guid.CreateVersion7(), 2, "INV-1", order.Gross, order.Gross);
        order.Invoice(invoice, [(line, 3)], Now);
        Assert.Equal((OrderStatus.Invoiced, order.Gross), (order.Status, order.OpenValue));

        order.UpdateInvoice(invoice with { Version = 3, Balance = 0 }, Now);
        Assert.Equal((OrderStatus.Closed, 0m, Now), (order.Status, order.OpenValue, order.ClosedAt));
        Assert.Null(OrderNextAction.Of(order));
    }

    [Fact]
    public void An_older_report_about_an_invoice_or_allocation_is_ignored()
    {
        var order = new OrderBuilder().Line(2, 10).Confirmed();
        var line = order.Lines[0].Id;
        order.Allocate(2, [(line, 0, null)], Now);
        order.Allocate(1, [(line, 2, null)], Now);
        Assert.Equal(0, order.Lines[0].Backordered);

        var invoice = new OrderInvoice(Guid.CreateVersion7(), 5, "INV-1", 23.80m, 0);
        order.Invoice(invoice, [], Now);
        order.UpdateInvoice(invoice with { Version = 4, Balance = 10 }, Now);
        Assert.Equal(0, order.Invoices[0].Balance);
    }

    [Fact]
    public void Cancelling_spares_what_has_left_and_the_rest_can_still_close()
    {
        var order = new OrderBuilder().Line(5, 10).Confirmed();
        var line = order.Lines[0].Id;
        order.Allocate(1, [(line, 3, null)], Now);
        order.Ship([(line, 2)], Now);

        order.Cancel("no longer needed", Now);

        Assert.Equal((3m, 2m, 0m), (order.Lines[0].Cancelled, order.Lines[0].Reserved, order.Lines[0].Backordered));
        order.Deliver([(line, 2)], Now);
        Assert.Equal(OrderStatus.Delivered, order.Status);
        Assert.Equal("orders.nothing_to_cancel", Assert.Throws<DomainException>(() => order.Cancel("again", Now)).Code);
    }

    [Fact]
    public void A_shipment_that_crossed_a_cancellation_counts_from_when_it_left()
    {
        var order = new OrderBuilder().Line(5, 10).Confirmed();
        var line = order.Lines[0].Id;
        order.Cancel("too late", Now);
        Assert.Equal(OrderStatus.Cancelled, order.Status);

        order.Ship([(line, 2)], Now);
        Assert.NotEqual(OrderStatus.Cancelled, order.Status);
        Assert.Equal(3m, order.Lines[0].Cancelled);

        order.Deliver([(line, 2)], Now);
        Assert.Equal((OrderStatus.Delivered, 3m, 2m), (order.Status, order.Lines[0].Cancelled, order.Lines[0].Delivered));
    }

    [Fact]
    public void A_unit_returned_before_it_was_invoiced_does_not_keep_the_order_open()
    {
        var order = new OrderBuilder().Line(2, 10).Confirmed();
        var line = order.Lines[0].Id;
        order.Deliver([(line, 2)], Now);
        order.Return([(line, 1)], forCredit: true, Now);
        order.Invoice(new OrderInvoice(Guid.CreateVersion7(), 1, "INV-1", 11.90m, 0), [(line, 1)], Now);

        Assert.Equal(OrderStatus.Closed, order.Status);
    }

    [Fact]
    public void An_order_on_hold_is_confirmed_by_its_release_only()
    {
        var order = new OrderBuilder().Line(1, 10).Draft();
        order.Submit([], new OrderHold(HoldReason.Credit, "over the limit", Now), Now);
        Assert.Equal((OrderStatus.OnHold, "releaseHold", 0m), (order.Status, OrderNextAction.Of(order)!.Code, order.OpenValue));

        order.Release("user:anna", Now);

        Assert.Equal((OrderStatus.Confirmed, "user:anna", order.Gross), (order.Status, order.Holds[0].ReleasedBy, order.OpenValue));
    }

    [Fact]
    public void A_confirmed_order_under_a_hold_keeps_its_status_and_is_not_released_by_decision_when_the_customer_is_on_hold()
    {
        var order = new OrderBuilder().Line(1, 10).Confirmed();
        var confirmedAt = order.ConfirmedAt;
        order.Hold(new OrderHold(HoldReason.Customer, "on hold", Now), "test");

        Assert.Equal((OrderStatus.Confirmed, "activateCustomer"), (order.Status, OrderNextAction.Of(order)!.Code));
        Assert.Equal("orders.customer_on_hold", Assert.Throws<DomainException>(() => order.ReleaseByDecision("user:anna", Now)).Code);

        order.Release("activation", Now);

        Assert.Equal((null, confirmedAt), (order.OpenHold, order.ConfirmedAt));
        Assert.Equal("orders.not_on_hold", Assert.Throws<DomainException>(() => order.Release("again", Now)).Code);
    }

    [Fact]
    public void Findings_that_are_errors_refuse_the_submission_all_at_once()
    {
        var order = new OrderBuilder().Line(1, 10).Draft();
        OrderFinding[] findings = [new(FindingSeverity.Error, "a", "/a", "A"), new(FindingSeverity.Warning, "w", "/w", "W"), new(FindingSeverity.Error, "b", "/b", "B")];

        var refused = Assert.Throws<DomainException>(() => order.Submit(findings, null, Now));

        Assert.Equal(["a", "b"], refused.Problems.Select(problem => problem.Code));
        Assert.Equal(OrderStatus.Draft, order.Status);
    }

    [Fact]
    public void Each_unit_is_in_exactly_one_state_after_any_history() =>
        Gen.Select(Gen.Int[1, 20], Gen.Select(Gen.Int[0, 4], Gen.Int[1, 20]).Array[0, 30]).Sample((quantity, steps) =>
        {
            var order = new OrderBuilder().Line(quantity, 10).Confirmed();
            var line = order.Lines[0];
            var allocation = 0;
            foreach (var (step, amount) in steps)
            {
                switch (step)
                {
                    case 0:
                        order.Allocate(++allocation, [(line.Id, Math.Min(amount, quantity), null)], Now);
                        break;
                    case 1 when line.Quantity - line.Cancelled - line.Shipped >= amount:
                        order.Ship([(line.Id, amount)], Now);
                        break;
                    case 2 when line.Quantity - line.Delivered >= amount:
                        order.Deliver([(line.Id, amount)], Now);
                        break;
                    case 3 when line.Delivered - line.Returned >= amount:
                        order.Return([(line.Id, amount)], true, Now);
                        break;
                    case 4 when line.Quantity - line.Cancelled - Math.Max(line.Shipped, line.Delivered) > 0 && order.Status is not (OrderStatus.Closed or OrderStatus.Cancelled):
                        order.Cancel("test", Now);
                        break;
                }

                Assert.Equal(line.Quantity, line.Open + line.Reserved + line.Backordered + line.Delivered + line.Cancelled);
                Assert.True(new[] { line.Open, line.Reserved, line.Backordered, line.Delivered, line.Cancelled, line.Delivered - line.Returned }.Min() >= 0);
            }
        });
}
