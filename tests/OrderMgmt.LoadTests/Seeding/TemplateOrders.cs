using System.Security.Cryptography;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>Walks a few orders through the real API, most of them to the end, and keeps what came of them as a block to copy.</summary>
internal static class TemplateOrders
{
    private const int Closed = 95;

    /// <summary>Where the orders stop that stay open, in five different states.</summary>
    private static readonly Call[] Stops = [Call.Create, Call.Submit, Call.Ship, Call.Deliver, Call.Issue];

    public static async Task<OrderBlock> WalkAsync(ApiClient client, MasterRecords records, StoredTables tables, Proof proof, int seed, CancellationToken cancellationToken)
    {
        var run = $"TEMPLATE-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}";
        var cycle = new OrderCycle(client, records, new Random(seed), run, TimeProvider.System);
        await Aftermath.DrainAsync(client, proof, cancellationToken);
        var before = await Snapshot.TakeAsync(tables, cancellationToken);
        for (var i = 0; i < Closed; i++)
        {
            await cycle.RunAsync(cancellationToken);
        }

        foreach (var stop in Stops)
        {
            await cycle.RunAsync(stop, cancellationToken);
        }

        await Aftermath.DrainAsync(client, proof, cancellationToken);
        return new OrderBlock(before, await Snapshot.TakeAsync(tables, cancellationToken), Closed + Stops.Length, run);
    }
}
