using CsCheck;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.UnitTests.Returns;

public sealed class ReturnHistoryTests
{
    private enum Step
    {
        Deliver,
        Authorize,
        Receive,
        Close,
        Cancel,
    }

    [Fact]
    public void Whatever_is_tried_no_more_comes_back_than_was_delivered_and_all_balances_add_up() =>
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 1], Gen.Int[1, 40_000], Gen.Int[0, 5]).List[1, 60].Sample(history =>
        {
            var scenario = new ReturnScenario();
            List<CustomerReturn> returns = [];
            foreach (var (step, line, quantity, pick) in history)
            {
                Try(() => Apply(step, scenario, returns, scenario.Order.Lines[line], quantity / 10_000m, pick));
                AssertBalances(scenario.Order, returns);
            }
        });

    private static void Apply(Step step, ReturnScenario scenario, List<CustomerReturn> returns, DeliveredOrderLine line, decimal quantity, int pick)
    {
        var chosen = returns.Count == 0 ? null : returns[pick % returns.Count];
        switch (step)
        {
            case Step.Deliver:
                scenario.Order.Deliver(line.OrderLineId, quantity);
                break;
            case Step.Authorize:
                returns.Add(scenario.Authorize(new RequestedLine(line, quantity)));
                break;
            case Step.Receive:
                chosen?.Receive(scenario.Order, [new Arrival(chosen.Lines[0], quantity, (Disposition)(pick % 2))], ReturnScenario.Now);
                break;
            case Step.Close:
                chosen?.Close(scenario.Order, ReturnScenario.Now);
                break;
            default:
                chosen?.Cancel(scenario.Order, ReturnScenario.Now);
                break;
        }
    }

    private static void Try(Action step)
    {
        try
        {
            step();
        }
        catch (DomainException)
        {
            // A refused step must leave everything as it was; the balances are looked at afterwards.
        }
    }

    private static void AssertBalances(DeliveredOrder order, List<CustomerReturn> returns)
    {
        foreach (var line in order.Lines)
        {
            var returned = returns.SelectMany(r => r.Lines).Where(l => l.OrderLineId == line.OrderLineId).ToList();
            Assert.True(line.Returned + line.Authorized <= line.Delivered);
            Assert.Equal(returned.Sum(l => l.Received), line.Returned);
            Assert.Equal(returned.Sum(l => l.Open), line.Authorized);
        }

        foreach (var line in returns.SelectMany(r => r.Lines))
        {
            Assert.Equal(line.Received, line.Receipts.Sum(receipt => receipt.Quantity));
            Assert.True(line.Open >= 0);
        }

        Assert.All(returns, r => Assert.Equal(r.Status is ReturnStatus.Authorized or ReturnStatus.PartiallyReceived, r.Lines.Any(l => l.Open > 0)));
    }
}
