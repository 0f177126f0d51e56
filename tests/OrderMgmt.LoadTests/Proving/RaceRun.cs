using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Targets;
using OrderMgmt.Tests.Shared;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>How often, and how many at once.</summary>
internal sealed record RaceSettings(int Rounds, int Rivals, int Replicas, int Seed);

/// <summary>Runs every race round by round, the rivals spread over the replicas, and proves the invariants at the end.</summary>
internal sealed class RaceRun(RaceSettings settings, Proof proof, TextWriter progress)
{
    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var replicas = await ReplicaSet.StartAsync(databases, apiAssembly, settings.Replicas, new Dictionary<string, string>(), cancellationToken);
        using var http = new DisposableList<HttpClient>(replicas.Urls.Select(url => new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri(url, "/api/v1/"),
            DefaultRequestHeaders = { { "X-Api-Key", replicas.Key } },
        }));
        var random = new Random(settings.Seed);
        var races = new Races([.. http.Items.Select(client => new JsonApi(client))], settings.Rivals, random, proof, cancellationToken);
        await races.OpenAsync();
        for (var round = 1; round <= settings.Rounds; round++)
        {
            foreach (var (name, run) in races.All)
            {
                try
                {
                    await run();
                }
                catch (UnexpectedAnswerException failure)
                {
                    proof.Fault($"{name}: {failure.Message}");
                }

                proof.Count(name);
            }

            progress.WriteLine($"{databases.Name}: round {round} of {settings.Rounds}, {proof.FaultCount} faults");
        }

        using var api = new ApiClient(replicas.Urls[0], replicas.Key, TimeSpan.FromMinutes(10));
        await Aftermath.DrainAsync(api, proof, cancellationToken);
        foreach (var violation in await Integrity.CheckAsync(replicas.Urls[0], replicas.Key, cancellationToken))
        {
            proof.Fault(violation);
        }
    }

    private sealed class DisposableList<T>(IEnumerable<T> items) : IDisposable
        where T : IDisposable
    {
        public IReadOnlyList<T> Items { get; } = [.. items];

        public void Dispose()
        {
            foreach (var item in Items)
            {
                item.Dispose();
            }
        }
    }
}
