using System.Diagnostics;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>One call by its name.</summary>
internal sealed record SingleCall(string Name, Func<ApiClient, OrderCycle, CancellationToken, Task> SendAsync)
{
    public static SingleCall Of(ReadCall read) => new(read.Name, async (client, _, cancellationToken) => (await client.GetAsync(read.Path, cancellationToken)).Dispose());
}

/// <summary>Makes single calls in turn, round after round, with one client or several.</summary>
internal sealed class SingleCalls(Uri url, string key, MasterRecords records, IReadOnlyList<SingleCall> calls, Proof proof)
{
    /// <summary>Makes each call so often, as fast as it goes or at a given rate.</summary>
    public async Task<Timings> RunAsync(int clients, int rounds, double? callsPerSecond, CancellationToken cancellationToken)
    {
        var timings = new Timings();
        var (start, last, run) = (Stopwatch.GetTimestamp(), -1, Guid.CreateVersion7().ToString("N")[^8..]);
        await Task.WhenAll(Enumerable.Range(0, clients).Select(i => Task.Run(
            async () =>
            {
                using var client = new ApiClient(url, key);
                var cycle = new OrderCycle(client, records, new Random(i), $"{run}-{i}", TimeProvider.System);
                for (var number = Interlocked.Increment(ref last); number < rounds * calls.Count; number = Interlocked.Increment(ref last))
                {
                    if (callsPerSecond is { } rate && TimeSpan.FromSeconds(number / rate) - Stopwatch.GetElapsedTime(start) is var early && early > TimeSpan.Zero)
                    {
                        await Task.Delay(early, cancellationToken);
                    }

                    await MakeAsync(calls[number % calls.Count], client, cycle, timings, cancellationToken);
                }
            },
            cancellationToken)));
        return timings;
    }

    private async Task MakeAsync(SingleCall call, ApiClient client, OrderCycle cycle, Timings timings, CancellationToken cancellationToken)
    {
        try
        {
            await call.SendAsync(client, cycle, cancellationToken);
        }
        catch (CallFailedException failure)
        {
            proof.Fault(failure.Message);
        }

        timings.Add(call.Name, client.LastDuration);
    }
}
