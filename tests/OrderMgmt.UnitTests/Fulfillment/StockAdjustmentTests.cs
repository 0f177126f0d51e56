using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Fulfillment.Integrations;
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

    [Fact]
    public void Others_are_told_of_goods_that_came_in_when_their_vendor_is_named()
    {
        var vendor = new VendorCopy { Id = Guid.CreateVersion7(Given.Now) };
        vendor.Apply(new VendorChanged(vendor.Id, 1, "V-1", "Supplier", "DE", "EUR", "NET30", "active"));

        Assert.Empty(Post(new AdjustmentEntry(_laptop, 2, 700)).TakeEvents());
        var receipt = PostAs(AdjustmentReason.Receipt, vendor, new(_laptop, 2, 700), new(_mouse, 1, 5));

        var told = Assert.IsType<GoodsReceived>(new FulfillmentEvents().Map(Assert.Single(receipt.TakeEvents())));
        Assert.Equal((receipt.Id, "ADJ-1", vendor.Id, "MAIN", Given.Now), (told.AdjustmentId, told.Number, told.VendorId, told.WarehouseCode, told.ReceivedAt));
        Assert.Equal([new ReceivedLine(_laptop.Id, "LAP-14", 2, 1_400), new ReceivedLine(_mouse.Id, "MOUSE", 1, 5)], told.Lines);
    }

    private StockAdjustment Post(params AdjustmentEntry[] entries) => PostAs(AdjustmentReason.Correction, null, entries);

    private StockAdjustment PostAs(AdjustmentReason reason, VendorCopy? vendor, params AdjustmentEntry[] entries)
    {
        var header = new AdjustmentHeader(reason, null, null, new Dictionary<string, string>(), vendor);
        var adjustment = new StockAdjustment(Guid.CreateVersion7(Given.Now), "ADJ-1", _main, header, "user:anna", Given.Now);
        adjustment.Post(entries, Given.Stock([Given.Level(_laptop, _main), Given.Level(_mouse, _main)], _main));
        return adjustment;
    }
}
