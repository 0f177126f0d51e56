using System.Diagnostics;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>What is killed, and under how much load.</summary>
internal sealed record CrashSettings(int Kills, int Replicas, int Clients, bool KillDatabase, int Seed);

/// <summary>
/// Kills processes of the product, and the database server, at random moments while clients walk orders through it. A client repeats what was
/// not answered; nothing else may show it that anything died. At the end nothing is lost, nothing is there twice and every invariant holds.
/// </summary>
internal sealed class CrashRun(CrashSettings settings, Proof proof, TextWriter progress)
{
    private const int GiveUpAfter = 10;
    private const int OneInStarting = 10;
    private const int OneInDatabase = 5;
    private const int OneInIdle = 8;
    private const int OneInOther = 10;
    private const int ReportEvery = 20;
    private static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A dead process keeps its lanes until its lease ends; shorter than usual, so that the run is spent on kills and not on waiting.</summary>
    private static readonly Dictionary<string, string> Settings = new() { ["Messaging__Lease"] = "00:00:01" };

    private readonly Random _random = new(settings.Seed);
    private readonly AcknowledgedCalls _acknowledged = new();
    private volatile bool _enough;

    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var replicas = await ReplicaSet.StartAsync(databases, apiAssembly, settings.Replicas, Settings, cancellationToken);
        using var setUp = new ApiClient(replicas.Urls[0], replicas.Key);
        var records = await MasterRecords.CreateAsync(setUp, "crash", cancellationToken);
        await OtherOrders.CreateProductsAsync(setUp, cancellationToken);
        var clients = Enumerable.Range(0, settings.Clients).Select(i => Task.Run(() => WalkAsync(i, replicas, records, cancellationToken), cancellationToken)).ToList();
        try
        {
            await KillAsync(databases, replicas, cancellationToken);
        }
        finally
        {
            _enough = true;
        }

        var walked = await Task.WhenAll(clients);
        var finished = walked.SelectMany(orders => orders.Closed).ToHashSet();
        var others = walked.SelectMany(orders => orders.Others).ToHashSet();
        proof.Count("orders closed", finished.Count);
        proof.Count("orders for periods and with milestones", others.Count);
        proof.Count("commands acknowledged", _acknowledged.All.Count);
        proof.Count("calls repeated", _acknowledged.Repeats);
        progress.WriteLine($"{databases.Name}: {finished.Count} orders were closed; now it is checked that all of it is there, once");
        await new Aftermath(replicas, databases, proof).ProveAsync(finished, others, _acknowledged.All, cancellationToken);
    }

    /// <summary>One client: order after order until all kills are done, each one to its end. Returns the references of the orders.</summary>
    private async Task<(List<string> Closed, List<string> Others)> WalkAsync(int number, ReplicaSet replicas, MasterRecords records, CancellationToken cancellationToken)
    {
        using var client = new ApiClient(
            replicas.Urls[0], replicas.Key, RepeatingHandler.Longest + TimeSpan.FromMinutes(1), new RepeatingHandler(replicas.Urls, number, _acknowledged));
        var random = new Random((settings.Seed * 1000) + number);
        var cycle = new OrderCycle(client, records, random, $"C{number}", TimeProvider.System) { Patience = Patience };
        var other = new OtherOrders(client, records, random, $"C{number}", TimeProvider.System);
        List<string> closed = [];
        List<string> others = [];
        while (!_enough && proof.FaultCount < GiveUpAfter)
        {
            try
            {
                closed.Add(await cycle.RunAsync(cancellationToken));
                if (random.Next(OneInOther) == 0)
                {
                    others.Add(await other.AgreeAsync(cancellationToken));
                    others.Add(await other.SignOffAsync(cancellationToken));
                }
            }
            catch (Exception failure) when (failure is CallFailedException or HttpRequestException)
            {
                proof.Fault($"A client was told of a crash: {failure.Message}");
            }
        }

        return (closed, others);
    }

    private async Task KillAsync(DatabaseHost databases, ReplicaSet replicas, CancellationToken cancellationToken)
    {
        for (var (kills, reported) = (0, 0); kills < settings.Kills && proof.FaultCount < GiveUpAfter;)
        {
            await UnderLoadAsync(cancellationToken);
            if (settings.KillDatabase && _random.Next(OneInDatabase) == 0)
            {
                await Task.Run(databases.Crash, cancellationToken);
                proof.Count("database stopped");
                continue;
            }

            var replica = _random.Next(settings.Replicas);
            kills += await KillAsync(replicas, replica, cancellationToken);
            await replicas.StartAsync(replica, cancellationToken);
            if (kills >= reported + ReportEvery)
            {
                reported = kills;
                progress.WriteLine($"{databases.Name}: {kills} of {settings.Kills} kills, {_acknowledged.Count} commands acknowledged, {_acknowledged.Repeats} repeats, {proof.FaultCount} faults");
            }
        }
    }

    /// <summary>A random moment after the first answers; now and then before any.</summary>
    private async Task UnderLoadAsync(CancellationToken cancellationToken)
    {
        var (before, since) = (_acknowledged.Count, Stopwatch.GetTimestamp());
        var waits = _random.Next(OneInIdle) > 0;
        while (waits && _acknowledged.Count == before && Stopwatch.GetElapsedTime(since) < LongestSilence)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }

        await Task.Delay(LongestLife * _random.NextDouble(), cancellationToken);
    }

    /// <summary>Now and then a process is killed once more while it starts. Returns the number of kills.</summary>
    private async Task<int> KillAsync(ReplicaSet replicas, int replica, CancellationToken cancellationToken)
    {
        await replicas.KillAsync(replica);
        proof.Count("processes killed");
        if (_random.Next(OneInStarting) > 0)
        {
            return 1;
        }

        replicas.Launch(replica);
        await Task.Delay(LongestLife * _random.NextDouble(), cancellationToken);
        await replicas.KillAsync(replica);
        proof.Count("processes killed");
        proof.Count("of them while starting");
        return 2;
    }
}
