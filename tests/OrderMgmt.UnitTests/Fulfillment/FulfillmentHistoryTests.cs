using CsCheck;

namespace OrderMgmt.UnitTests.Fulfillment;

/// <summary>Random histories of the whole domain: whatever happens in whatever order, every unit and every cent is accounted for.</summary>
public sealed class FulfillmentHistoryTests
{
    private enum Step
    {
        Receive,
        WriteOff,
        Confirm,
        ConfirmComplete,
        Ship,
        ShipPart,
        Arrive,
        Cancel,
        Return,
        Quarantine,
    }

    [Fact]
    public void Every_unit_is_in_one_state_and_every_level_is_the_sum_of_its_ledger() =>
        Gen.Select(Gen.Enum<Step>(), Gen.Int[0, 1], Gen.Int[0, 1], Gen.Int[1, 80_000], Gen.Int[0, 99_999_999]).Array[1, 80].Sample(
            steps =>
            {
                var world = new FulfillmentWorld();
                foreach (var (step, product, warehouse, tenThousandths, number) in steps)
                {
                    Do(world, step, product, warehouse, tenThousandths / 10_000m, number);
                    world.AssertInvariants();
                }
            },
            iter: 300);

    private static void Do(FulfillmentWorld world, Step step, int product, int warehouse, decimal quantity, int number)
    {
        switch (step)
        {
            case Step.Receive:
                world.Receive(product, warehouse, quantity, number / 1_000_000m);
                break;
            case Step.WriteOff:
                world.WriteOff(product, warehouse, quantity);
                break;
            case Step.Confirm:
                world.Confirm(product, quantity, namedWarehouse: number % 3 == 0 ? warehouse : null, shipComplete: false);
                break;
            case Step.ConfirmComplete:
                world.Confirm(product, quantity, namedWarehouse: null, shipComplete: true);
                break;
            case Step.Ship:
                world.Ship(number, null);
                break;
            case Step.ShipPart:
                world.Ship(number, quantity);
                break;
            case Step.Arrive:
                world.Arrive(number);
                break;
            case Step.Cancel:
                world.Cancel(number, quantity);
                break;
            default:
                world.Return(number, quantity, quarantine: step == Step.Quarantine);
                break;
        }
    }
}
