using CsCheck;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Fulfillment;

public sealed class StockLevelTests
{
    private static readonly Warehouse Main = Given.Warehouse("MAIN");
    private readonly StockLevel _level = Given.Level(Given.Product("LAP-14"), Main);

    private Stock Stock => Given.Stock([_level], Main);

    [Fact]
    public void What_comes_in_moves_the_average()
    {
        Stock.Receive(_level, 10, 700);
        Stock.Receive(_level, 5, 730);

        Assert.Equal((15m, 710m, 10_650m), (_level.OnHand, _level.UnitCost, _level.Value));
    }

    [Fact]
    public void What_goes_out_leaves_at_the_average_and_does_not_move_it()
    {
        Stock.Receive(_level, 15, 710);

        var value = Stock.WriteOff(_level, 4);

        Assert.Equal((2_840m, 11m, 710m), (value, _level.OnHand, _level.UnitCost));
    }

    [Fact]
    public void The_last_unit_takes_all_value_with_it_and_the_average_is_remembered()
    {
        Stock.Receive(_level, 3, 0.333333m);
        Stock.Receive(_level, 4, 1);
        Stock.WriteOff(_level, 2);
        Stock.WriteOff(_level, 3);

        Stock.WriteOff(_level, 2);

        Assert.Equal((0m, 0m), (_level.OnHand, _level.Value));
        Assert.Equal(0.714286m, _level.UnitCost);
    }

    [Fact]
    public void Reserved_goods_can_not_be_written_off()
    {
        Stock.Receive(_level, 5, 1);
        Stock.Reserve(_level, 3);

        var refused = Assert.Throws<DomainException>(() => Stock.WriteOff(_level, 3));

        Assert.Equal("fulfillment.negative_stock", refused.Code);
        Assert.Contains("2 available (5 on hand, 3 reserved)", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_than_is_available_can_be_reserved()
    {
        Stock.Receive(_level, 5, 1);
        Stock.Reserve(_level, 3);

        Assert.Equal("fulfillment.negative_stock", Assert.Throws<DomainException>(() => Stock.Reserve(_level, 2.0001m)).Code);
        Assert.Equal(2, _level.Available);
    }

    [Fact]
    public void Quarantined_goods_are_worth_something_but_not_available()
    {
        Stock.Receive(_level, 5, 10);

        Stock.TakeBack(_level, StockBucket.Quarantined, 2, 18, Guid.CreateVersion7(Given.Now));

        Assert.Equal((5m, 50m, 2m, 18m), (_level.Available, _level.Value, _level.Quarantined, _level.QuarantinedValue));
    }

    [Fact]
    public void A_quantity_or_value_that_no_longer_fits_is_refused() =>
        Assert.Equal("fulfillment.stock_too_large", Assert.Throws<DomainException>(() => Stock.Receive(_level, 1_000_000_000, 1_000_000)).Code);

    [Fact]
    public void Every_movement_is_in_the_ledger_with_its_cause_and_value()
    {
        var stock = Stock;
        stock.Receive(_level, 2, 10);
        stock.Reserve(_level, 1);
        stock.Ship(_level, 1, Guid.CreateVersion7(Given.Now));

        Assert.Equal(
            [(MovementCause.Adjustment, 2m, 20m, 10m), (MovementCause.Shipment, -1m, -10m, 10m)],
            stock.Movements.Select(m => (m.Cause, m.Quantity, m.Value, m.UnitCost)));
    }

    [Fact]
    public void All_levels_that_change_together_are_told_in_one_event()
    {
        var other = Given.Level(Given.Product("MOUSE"), Main);
        _ = (_level.TakeEvents(), other.TakeEvents());
        var stock = Given.Stock([_level, other], Main);

        stock.Receive(_level, 2, 10);
        stock.Receive(other, 1, 5);
        stock.Reserve(_level, 1);

        Assert.Equal(new StockWasChanged(stock), Assert.Single(_level.TakeEvents().Concat(other.TakeEvents())));
        Assert.Equal([_level, other], stock.Changed);
    }

    [Fact]
    public void Whatever_comes_and_goes_the_value_is_that_of_the_ledger_and_no_dust_remains() =>
        Gen.Select(Gen.Int[-40_000, 60_000], Gen.Int[0, 9_999_999]).Array[1, 60].Sample(moves =>
        {
            var level = Given.Level(Given.Product("P"), Main);
            var stock = Given.Stock([level], Main);
            foreach (var (tenThousandths, micros) in moves.Where(move => move.Item1 != 0))
            {
                var quantity = Math.Min(Math.Abs(tenThousandths) / 10_000m, tenThousandths > 0 ? decimal.MaxValue : level.OnHand);
                if (tenThousandths > 0)
                {
                    stock.Receive(level, quantity, micros / 1_000_000m);
                }
                else if (quantity > 0)
                {
                    stock.WriteOff(level, quantity);
                }

                Assert.Equal(stock.Movements.Sum(m => m.Quantity), level.OnHand);
                Assert.Equal(stock.Movements.Sum(m => m.Value), level.Value);
                Assert.True(level.Value >= 0 && (level.OnHand > 0 || level.Value == 0));
                Assert.Equal(level.Value, decimal.Round(level.Value, 6));
            }
        });
}
