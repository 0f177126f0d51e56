using System.Diagnostics;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Seeding;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>How many orders there are, and how often each call is made.</summary>
internal sealed record ReadSettings(int Orders, int Rounds, int Seed);

/// <summary>Measures single calls: one client alone, then many at half of what the system can do.</summary>
internal sealed class ReadRun(ReadSettings settings, Proof proof, TextWriter progress)
{
    private const int Clients = 8;
    private const int WarmUp = 5;
    private const string NewOrder = "create an order of 3 lines";

    /// <summary>At half load the 99th percentile may be so many times the goal.</summary>
    private const int Spread = 5;

    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var product = await SeededProduct.StartAsync(databases, apiAssembly, proof, settings.Seed, progress, cancellationToken);
        await product.GrowToAsync(settings.Orders, cancellationToken);
        using var client = new ApiClient(product.Url, product.Key);
        List<SingleCall> calls =
        [
            new(NewOrder, (_, cycle, token) => cycle.RunAsync(Call.Create, token)),
            .. (await ReadCalls.FindAsync(client, cancellationToken)).Select(SingleCall.Of),
        ];
        var single = new SingleCalls(product.Url, product.Key, product.Records, calls, proof);
        await single.RunAsync(clients: 1, WarmUp, callsPerSecond: null, cancellationToken);

        progress.WriteLine($"{databases.Name}: one client");
        var alone = await single.RunAsync(clients: 1, settings.Rounds, callsPerSecond: null, cancellationToken);
        progress.WriteLine($"{databases.Name}: {Clients} clients");
        var start = Stopwatch.GetTimestamp();
        await single.RunAsync(Clients, settings.Rounds, callsPerSecond: null, cancellationToken);
        var highest = settings.Rounds * calls.Count / Stopwatch.GetElapsedTime(start).TotalSeconds;
        progress.WriteLine($"{databases.Name}: half load, {highest / 2:0} calls/s");
        var half = await single.RunAsync(Clients, settings.Rounds, highest / 2, cancellationToken);
        proof.Count("calls per second, highest", (long)highest);
        foreach (var call in calls)
        {
            Note(call.Name, alone, half);
        }

        foreach (var violation in await Integrity.CheckAsync(product.Url, product.Key, cancellationToken))
        {
            proof.Fault(violation);
        }
    }

    private void Note(string name, Timings alone, Timings half)
    {
        var (one, many) = (alone.Of(name), half.Of(name));
        if (GoalOf(name) is { } goal)
        {
            proof.Note(name, "p50 ÷ goal", one.P50 / goal);
            proof.Note(name, "half load, p99 ÷ goal", many.P99 / (goal * Spread));
            proof.Note(name, "goal, ms", goal);
        }

        proof.Note(name, "p50 ms", one.P50);
        proof.Note(name, "p99 ms", one.P99);
        proof.Note(name, "calls/s", alone.RateOf(name));
        proof.Note(name, "half load, p50 ms", many.P50);
        proof.Note(name, "half load, p99 ms", many.P99);
    }

    private static double? GoalOf(string name) => name switch
    {
        NewOrder => 3,
        ReadCalls.OneOrder => 1.5,
        _ when name.StartsWith(ReadCalls.Page, StringComparison.Ordinal) => 4,
        _ => null,
    };
}
