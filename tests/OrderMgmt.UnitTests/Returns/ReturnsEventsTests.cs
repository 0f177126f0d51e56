using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Domain;
using OrderMgmt.Returns.Integrations;

namespace OrderMgmt.UnitTests.Returns;

public sealed class ReturnsEventsTests
{
    private readonly ReturnScenario _scenario = new();

    [Fact]
    public void Each_receipt_is_told_once_with_only_what_arrived_and_the_last_one_closes_the_return()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 3));
        Assert.Equal(3, Assert.Single(Told<ReturnAuthorized>(customerReturn).Lines).Quantity);

        _scenario.Receive(customerReturn, (_scenario.First, 1, Disposition.Quarantine));
        var first = Told<ReturnReceived>(customerReturn);
        Assert.Equal((1m, "quarantine", true), (first.Lines[0].Quantity, first.Lines[0].Disposition, first.Credit));

        _scenario.Receive(customerReturn, (_scenario.First, 2, Disposition.Restock));
        var told = Tell(customerReturn);
        var last = Assert.IsType<ReturnReceived>(told[0]);
        Assert.Equal((2m, "restock"), (last.Lines[0].Quantity, last.Lines[0].Disposition));
        Assert.NotEqual(first.ReceiptId, last.ReceiptId);
        Assert.IsType<ReturnClosed>(told[1]);
    }

    [Fact]
    public void Every_event_of_this_module_survives_the_log()
    {
        var customerReturn = _scenario.Authorize(new RequestedLine(_scenario.First, 3));
        customerReturn.Cancel(_scenario.Order, ReturnScenario.Now);

        foreach (var told in Tell(customerReturn))
        {
            var json = EventTypes.Serialize(told);
            Assert.Equal(json, EventTypes.Serialize(EventTypes.Deserialize(EventTypes.NameOf(told.GetType()), json)));
        }
    }

    private static T Told<T>(CustomerReturn customerReturn) => Assert.IsType<T>(Assert.Single(Tell(customerReturn)));

    private static List<IIntegrationEvent> Tell(CustomerReturn customerReturn) => [.. customerReturn.TakeEvents().Select(new ReturnsEvents().Map).OfType<IIntegrationEvent>()];
}
