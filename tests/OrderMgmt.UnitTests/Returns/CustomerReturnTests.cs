using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.UnitTests.Returns;

public sealed class CustomerReturnTests
{
    private readonly ReturnScenario _scenario = new();

    [Fact]
    public void What_is_authorised_can_not_be_authorised_again()
    {
        _scenario.Authorize(new RequestedLine(_scenario.First, 7));

        var refusal = Assert.Throws<DomainException>(() => _scenario.Authorize(new RequestedLine(_scenario.First, 4)));

        Assert.Equal("returns.lines_not_returnable", refusal.Code);
        Assert.Equal(3, _scenario.First.Returnable);
    }

    [Fact]
    public void A_refused_request_names_every_line_and_sets_nothing_aside()
    {
        var refusal = Assert.Throws<DomainException>(() => _scenario.Authorize(
            new RequestedLine(_scenario.First, 1), new RequestedLine(_scenario.Second, 5), new RequestedLine(_scenario.Service, 1)));

        Assert.Equal([("/lines/1/quantity", "exceeds_returnable"), ("/lines/2", "service_not_returnable")], refusal.Problems.Select(p => (p.Pointer, p.Code)));
        Assert.All(_scenario.Order.Lines, line => Assert.Equal(0, line.Authorized));
    }

    [Fact]
    public void Goods_arrive_in_parts_and_the_last_part_ends_the_return()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 3), new RequestedLine(_scenario.Second, 1));

        _scenario.Receive(customerReturn, (_scenario.First, 2, Disposition.Restock));
        Assert.Equal((ReturnStatus.PartiallyReceived, 1m, 2m), (customerReturn.Status, _scenario.First.Authorized, _scenario.First.Returned));

        customerReturn.Receive(_scenario.Order, customerReturn.Outstanding(), ReturnScenario.Now);
        Assert.Equal((ReturnStatus.Received, 0m, 3m), (customerReturn.Status, _scenario.First.Authorized, _scenario.First.Returned));
        Assert.Equal(ReturnScenario.Now, customerReturn.ClosedAt);
    }

    [Fact]
    public void One_arrival_of_a_line_may_be_part_sellable_and_part_defective()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 3));

        _scenario.Receive(customerReturn, (_scenario.First, 2, Disposition.Restock), (_scenario.First, 1, Disposition.Quarantine));

        var receipts = customerReturn.Lines[0].Receipts;
        Assert.Equal([(2m, Disposition.Restock), (1m, Disposition.Quarantine)], receipts.Select(r => (r.Quantity, r.Disposition)));
        Assert.Single(receipts.Select(r => r.ReceiptId).Distinct());
    }

    [Fact]
    public void More_than_expected_can_not_arrive_even_in_two_portions()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 3));

        var refusal = Assert.Throws<DomainException>(() =>
            _scenario.Receive(customerReturn, (_scenario.First, 2, Disposition.Restock), (_scenario.First, 2, Disposition.Quarantine)));

        Assert.Equal(("returns.exceeds_authorized", "/lines/1/quantity"), (refusal.Code, Assert.Single(refusal.Problems).Pointer));
        Assert.Equal(0, _scenario.First.Returned);
    }

    [Fact]
    public void Closing_gives_the_rest_back_to_be_returned_another_time()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 10));
        _scenario.Receive(customerReturn, (_scenario.First, 4, Disposition.Restock));

        customerReturn.Close(_scenario.Order, ReturnScenario.Now);

        Assert.Equal((ReturnStatus.Closed, 6m, 6m), (customerReturn.Status, customerReturn.Lines[0].Released, _scenario.First.Returnable));
        _scenario.Authorize(new RequestedLine(_scenario.First, 6));
    }

    [Fact]
    public void A_return_is_cancelled_before_and_closed_after_goods_have_arrived()
    {
        var untouched = _scenario.Authorize(new RequestedLine(_scenario.First, 1));
        var begun = _scenario.Authorize(new RequestedLine(_scenario.Second, 2));
        _scenario.Receive(begun, (_scenario.Second, 1, Disposition.Restock));

        Assert.Equal("returns.nothing_received", Assert.Throws<DomainException>(() => untouched.Close(_scenario.Order, ReturnScenario.Now)).Code);
        Assert.Equal("returns.already_received", Assert.Throws<DomainException>(() => begun.Cancel(_scenario.Order, ReturnScenario.Now)).Code);
        untouched.Cancel(_scenario.Order, ReturnScenario.Now);
        Assert.Equal((ReturnStatus.Cancelled, 10m), (untouched.Status, _scenario.First.Returnable));
    }

    [Fact]
    public void A_return_that_has_ended_takes_nothing_more()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 1));
        customerReturn.Cancel(_scenario.Order, ReturnScenario.Now);

        Assert.Equal("returns.already_ended", Assert.Throws<DomainException>(() => _scenario.Receive(customerReturn, (_scenario.First, 1, Disposition.Restock))).Code);
        Assert.Equal("returns.already_ended", Assert.Throws<DomainException>(() => customerReturn.Close(_scenario.Order, ReturnScenario.Now)).Code);
    }

    [Fact]
    public void The_next_action_follows_what_others_report()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 2));
        Assert.Equal("receive", NextReturnAction.Of(customerReturn)!.Code);

        _scenario.Receive(customerReturn, (_scenario.First, 2, Disposition.Restock));
        Assert.Equal("stock", NextReturnAction.Of(customerReturn)!.Code);

        customerReturn.NoteStocked(_scenario.First.OrderLineId, 2, 1400);
        Assert.Null(NextReturnAction.Of(customerReturn));
    }

    [Fact]
    public void What_others_report_is_noted_once()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 2));
        customerReturn.NoteStocked(_scenario.First.OrderLineId, 2, 1400);

        var creditNote = new ReturnCreditNote(Guid.CreateVersion7(), "CN-2026-000001", "EUR", 2377.62m, new DateOnly(2026, 3, 1));
        customerReturn.NoteCredited(creditNote, [(_scenario.First.OrderLineId, 2)]);
        customerReturn.NoteCredited(creditNote, [(_scenario.First.OrderLineId, 2)]);

        Assert.Equal((2m, 1400m), (customerReturn.Lines[0].Credited, customerReturn.Lines[0].Cost));
        Assert.Single(customerReturn.CreditNotes);
    }
}
