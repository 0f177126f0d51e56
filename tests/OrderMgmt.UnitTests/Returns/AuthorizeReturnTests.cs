using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.UnitTests.Returns;

public sealed class AuthorizeReturnTests
{
    private static readonly string[] Reasons = ["defective", "other"];

    private readonly ReturnScenario _scenario = new();

    [Fact]
    public void An_empty_request_is_told_everything_it_lacks()
    {
        var result = new AuthorizeReturnValidator().Validate(new AuthorizeReturnCommand());

        Assert.Equal(["Lines", "OrderId", "ReasonCode"], result.Errors.Select(e => e.PropertyName).Order());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.00001")]
    public void Quantities_are_positive_with_four_decimals_at_most(string quantity)
    {
        var line = new AuthorizeReturnLineInput { LineNumber = 1, Quantity = decimal.Parse(quantity) };

        var result = new AuthorizeReturnValidator().Validate(new AuthorizeReturnCommand { OrderNumber = "SO-1", ReasonCode = "other", Lines = [line] });

        Assert.Equal("Lines[0].Quantity", Assert.Single(result.Errors).PropertyName);
    }

    [Fact]
    public void Every_reference_that_leads_nowhere_is_reported()
    {
        var command = new AuthorizeReturnCommand
        {
            ReasonCode = "bored",
            Lines = [Line(9), Line(1), new() { OrderLineId = _scenario.First.OrderLineId, Quantity = 1 }, new() { OrderLineId = Guid.CreateVersion7(), Quantity = 1 }],
        };

        Assert.Equal(
            [
                ("/reasonCode", "unknown_reason"), ("/lines/0/lineNumber", "unknown_order_line"), ("/lines/2", "duplicate_line"),
                ("/lines/3/orderLineId", "unknown_order_line"),
            ],
            AuthorizeReturnReferences.Check(command, _scenario.Order, Reasons).Select(p => (p.Pointer, p.Code)));
    }

    [Fact]
    public void An_unknown_order_is_reported_where_it_was_named()
    {
        var command = new AuthorizeReturnCommand { OrderNumber = "SO-9", ReasonCode = "other", Lines = [Line(1)] };

        var problem = Assert.Single(AuthorizeReturnReferences.Check(command, null, Reasons));

        Assert.Equal(("/orderNumber", "unknown_order"), (problem.Pointer, problem.Code));
    }

    [Fact]
    public void Lines_are_found_by_id_and_by_number()
    {
        var command = new AuthorizeReturnCommand { Lines = [Line(2), new() { OrderLineId = _scenario.First.OrderLineId, Quantity = 5 }] };

        Assert.Equal([new RequestedLine(_scenario.Second, 1), new RequestedLine(_scenario.First, 5)], AuthorizeReturnReferences.Lines(command, _scenario.Order));
    }

    private static AuthorizeReturnLineInput Line(int number) => new() { LineNumber = number, Quantity = 1 };
}
