using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class StockAdjustmentTests
{
    private readonly Warehouse _main = Given.Warehouse("MAIN");
    private readonly ProductCopy _laptop = Given.Product("LAP-14", standardCost: 700);
    private readonly ProductCopy _mouse = Given.Product("MOUSE");

    [Fact]
    public void Without_a_cost_stock_comes_in_at_the_average_else_at_the_standard_cost()
    {
        var adjustment = Post(new(_laptop, 1, null), new(_laptop, 1, 720), new(_laptop, 2, null), new(_laptop, -1, null));

        Assert.Equal([700m, 720m, 710m, 710m], adjustment.Lines.Select(line => line.UnitCost));
        Assert.Equal([700m, 720m, 1_420m, -710m], adjustment.Lines.Select(line => line.Value));
    }

    [Fact]
    public void All_lines_that_would_take_more_than_there_is_are_reported_at_once()
    {
        var refused = Assert.Throws<DomainException>(() => Post(new(_laptop, -1, null), new(_mouse, 1, 5), new(_mouse, -2, null)));

        Assert.Equal("fulfillment.negative_stock", refused.Code);
        Assert.Equal(["/lines/0/quantity", "/lines/2/quantity"], refused.Problems.Select(problem => problem.Pointer));
        Assert.Contains("1 available", refused.Problems[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_without_any_cost_needs_one()
    {
        var refused = Assert.Throws<InvalidRequestException>(() => Post(new(_mouse, 1, null), new(_laptop, -1, null)));

        Assert.Equal([("/lines/0/unitCost", "required"), ("/lines/1/quantity", "fulfillment.negative_stock")], refused.Problems.Select(p => (p.Pointer, p.Code)));
    }

    private StockAdjustment Post(params AdjustmentEntry[] entries)
    {
        var header = new AdjustmentHeader(AdjustmentReason.Correction, null, null, new Dictionary<string, string>());
        var adjustment = new StockAdjustment(Guid.CreateVersion7(Given.Now), "ADJ-1", _main, header, "user:anna", Given.Now);
        adjustment.Post(entries, Given.Stock([Given.Level(_laptop, _main), Given.Level(_mouse, _main)], _main));
        return adjustment;
    }
}
