using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Targets;
using OrderMgmt.Tests.Shared.Fuzzing;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>
/// Hostile requests from three callers: one without a key and one that may only read, after whom every row must be as it was, and an administrator,
/// after whom every invariant must hold and every event must have been handled.
/// </summary>
internal sealed class FuzzRun(int requests, int seed, Proof proof, TextWriter progress)
{
    private const int OrdersBefore = 3;
    private const int Slice = 2_500;

    /// <summary>Of so many requests one is the stranger's and one the reader's.</summary>
    private const int ShareOfOthers = 10;

    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var replicas = await ReplicaSet.StartAsync(databases, apiAssembly, replicas: 1, new Dictionary<string, string>(), cancellationToken);
        var url = replicas.Urls[0];
        using var client = new ApiClient(url, replicas.Key, TimeSpan.FromMinutes(10));
        await WalkOrdersAsync(client, cancellationToken);
        var readerKey = await ReaderKeyAsync(client, cancellationToken);
        await Aftermath.DrainAsync(client, proof, cancellationToken);

        await FuzzUnchangedAsync(databases, replicas, FuzzCaller.Stranger, key: null, cancellationToken);
        await FuzzUnchangedAsync(databases, replicas, FuzzCaller.Reader, readerKey, cancellationToken);
        await FuzzAsync(url, FuzzCaller.Admin, replicas.Key, requests - (2 * (requests / ShareOfOthers)), cancellationToken);

        await Aftermath.DrainAsync(client, proof, cancellationToken);
        foreach (var violation in await Integrity.CheckAsync(url, replicas.Key, cancellationToken))
        {
            proof.Fault(violation);
        }
    }

    private async Task FuzzUnchangedAsync(DatabaseHost databases, ReplicaSet replicas, FuzzCaller caller, string? key, CancellationToken cancellationToken)
    {
        await using var connection = databases.Connect(replicas.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        var before = await DatabaseFingerprint.TakeAsync(connection, cancellationToken);
        await FuzzAsync(replicas.Urls[0], caller, key, requests / ShareOfOthers, cancellationToken);
        var after = await DatabaseFingerprint.TakeAsync(connection, cancellationToken);
        foreach (var (table, rows) in before)
        {
            proof.Expect(after.GetValueOrDefault(table) == rows, () => $"The {caller} changed {table}: {rows} before, {after.GetValueOrDefault(table)} after.");
        }

        proof.Count("tables found unchanged", before.Count(table => after.GetValueOrDefault(table.Key) == table.Value));
    }

    private async Task FuzzAsync(Uri url, FuzzCaller caller, string? key, int count, CancellationToken cancellationToken)
    {
        using var http = Fuzzer.Client(url, key);
        var document = await http.GetStringAsync("/openapi/v1.json", cancellationToken);
        HashSet<string> reached = [];
        HashSet<string> calls = [];
        for (var done = 0; done < count; done += Slice)
        {
            var fuzzer = new Fuzzer(http, document, caller);
            await fuzzer.RunAsync(Math.Min(Slice, count - done), HashCode.Combine(seed, (int)caller, done), cancellationToken);
            Note(fuzzer, caller);
            reached.UnionWith(fuzzer.Reached);
            calls.UnionWith(fuzzer.Calls);
            progress.WriteLine($"{proof.Provider}, {caller}: {Math.Min(done + Slice, count)} of {count} requests, {proof.FaultCount} faults");
        }

        proof.Count($"{caller}: calls that succeeded, of {calls.Count}", reached.Count);
    }

    private void Note(Fuzzer fuzzer, FuzzCaller caller)
    {
        foreach (var (status, count) in fuzzer.Statuses)
        {
            proof.Count("requests", count);
            proof.Count($"{caller}: {status}", count);
        }

        foreach (var fault in fuzzer.Faults)
        {
            proof.Fault(fault);
        }
    }

    private static async Task WalkOrdersAsync(ApiClient client, CancellationToken cancellationToken)
    {
        var records = await MasterRecords.CreateAsync(client, "fuzz", cancellationToken);
        var cycle = new OrderCycle(client, records, new Random(1), "F", TimeProvider.System);
        for (var i = 0; i < OrdersBefore; i++)
        {
            await cycle.RunAsync(cancellationToken);
        }
    }

    private static async Task<string> ReaderKeyAsync(ApiClient client, CancellationToken cancellationToken)
    {
        using var created = await client.PostAsync("api-keys", new ApiKeyBody("Reader", ["readonly"]), Bodies.Default.ApiKeyBody, wait: true, cancellationToken);
        return created.RootElement.GetProperty("key").GetString()!;
    }
}
