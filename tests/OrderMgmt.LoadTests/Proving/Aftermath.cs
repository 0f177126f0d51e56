using System.Diagnostics;
using System.Net;
using System.Text.Json;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>What must be true after any number of crashes.</summary>
internal sealed class Aftermath(ReplicaSet replicas, DatabaseHost databases, Proof proof)
{
    private const int ParallelRepeats = 4;
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(5);

    /// <param name="closed">References of the orders that were walked to their end.</param>
    /// <param name="others">Those of orders that were not, and are to be billed.</param>
    /// <param name="acknowledged">All commands.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task ProveAsync(IReadOnlySet<string> closed, IReadOnlySet<string> others, IReadOnlyList<AcknowledgedCall> acknowledged, CancellationToken cancellationToken)
    {
        using var client = new ApiClient(replicas.Urls[0], replicas.Key, TimeSpan.FromMinutes(10));
        await DrainAsync(client, proof, cancellationToken);
        await ProveNothingIsLostAsync(acknowledged, cancellationToken);
        await ProveNothingIsDoubledAsync(client, closed, others, cancellationToken);
        await new EventLogProof(client, databases, proof).ProveAsync(replicas.ConnectionString, cancellationToken);
        foreach (var violation in await Integrity.CheckAsync(replicas.Urls[0], replicas.Key, cancellationToken))
        {
            proof.Fault(violation);
        }
    }

    /// <summary>All events are handled, and none was given up.</summary>
    public static Task DrainAsync(ApiClient client, Proof proof, CancellationToken cancellationToken) => DrainAsync(client, proof, LongestDrain, cancellationToken);

    public static async Task DrainAsync(ApiClient client, Proof proof, TimeSpan longest, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        long waiting;
        while ((waiting = await CountAsync(client, "pending", "failing", cancellationToken)) > 0 && Stopwatch.GetElapsedTime(since) < longest)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        proof.Expect(waiting == 0, () => $"{waiting} events still wait to be handled after {longest.TotalMinutes} minutes.");
        var dead = await client.AllAsync("system/dead-letters", cancellationToken);
        proof.Expect(dead.Count == 0, () => $"{dead.Count} events were given up, such as {dead[0]}");
    }

    private static async Task<long> CountAsync(ApiClient client, string first, string second, CancellationToken cancellationToken)
    {
        using var lanes = await client.GetAsync("system/lanes", cancellationToken);
        return lanes.RootElement.GetProperty("items").EnumerateArray().Sum(lane => lane.GetProperty(first).GetInt64() + lane.GetProperty(second).GetInt64());
    }

    /// <summary>Each acknowledged command, sent once more with its key, is recognised and names the same resource.</summary>
    private async Task ProveNothingIsLostAsync(IReadOnlyList<AcknowledgedCall> acknowledged, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Parallel.ForEachAsync(acknowledged, new ParallelOptions { MaxDegreeOfParallelism = ParallelRepeats, CancellationToken = cancellationToken }, async (call, token) =>
        {
            using var request = call.Again(replicas.Urls[0], replicas.Key);
            using var answer = await http.SendAsync(request, token);
            var body = await answer.Content.ReadAsStringAsync(token);
            var known = answer.Headers.Contains("Idempotent-Replayed") && answer.StatusCode < HttpStatusCode.MultipleChoices;
            proof.Expect(known && AcknowledgedCalls.ResourceOf(body) == call.Resource, () => $"LOST: {call.Path} was acknowledged for{call.Resource}, but now answers {(int)answer.StatusCode}: {body}");
            proof.Count("acknowledged commands found");
        });
    }

    /// <summary>For each order that a client walked through there is one of everything, each other one has one invoice, and there is nothing else.</summary>
    private async Task ProveNothingIsDoubledAsync(ApiClient client, IReadOnlySet<string> closed, IReadOnlySet<string> others, CancellationToken cancellationToken)
    {
        var orders = await client.AllAsync("orders", cancellationToken);
        Once("order", orders.Select(order => Text(order, "externalReference")), closed.Union(others).ToHashSet());
        var open = orders.Where(order => Text(order, "status") != "closed").Select(order => Text(order, "externalReference")).Where(closed.Contains).ToList();
        proof.Expect(open.Count == 0, () => $"{open.Count} orders that were closed are no longer, such as {open[0]}.");

        var ids = orders.Where(order => closed.Contains(Text(order, "externalReference"))).Select(order => Text(order, "id")).ToHashSet();
        Once("delivery", (await client.AllAsync("deliveries", cancellationToken)).Select(delivery => Text(delivery, "orderId")), ids);
        var invoices = await client.AllAsync("invoices", cancellationToken);
        Once("invoice", invoices.Select(invoice => Text(invoice, "orderId")), orders.Select(order => Text(order, "id")).ToHashSet());
        var numbers = invoices.Where(invoice => ids.Contains(Text(invoice, "orderId"))).Select(invoice => Text(invoice, "number")).ToHashSet();
        Once("payment", (await client.AllAsync("payments", cancellationToken)).Select(payment => Text(payment, "reference")), numbers);
    }

    private void Once(string what, IEnumerable<string> found, IReadOnlySet<string> expected)
    {
        var counts = found.CountBy(key => key).ToDictionary();
        foreach (var (key, count) in counts)
        {
            proof.Expect(count == 1, () => $"DOUBLE: there are {count} of {what} for {key}");
        }

        var missing = expected.Where(key => !counts.ContainsKey(key)).ToList();
        proof.Expect(missing.Count == 0, () => $"LOST: no {what} for {missing.Count}, such as {missing[0]}");
    }

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.ToString() : "";
}
