using System.Diagnostics;
using System.Text.Json;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Seeding;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>How many customers.</summary>
internal sealed record ImportSettings(int Rows);

/// <summary>Brings a file of customers in, takes it out, brings that in again, and searches among them.</summary>
internal sealed class ImportRun(ImportSettings settings, Proof proof, TextWriter progress)
{
    private const double BytesPerMegabyte = 1024 * 1024;
    private const int Searches = 50;

    private static readonly TimeSpan LongestDrain = TimeSpan.FromHours(1);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    public async Task RunAsync(DatabaseHost databases, string apiAssembly, CancellationToken cancellationToken)
    {
        await using var target = await Target.StartAsync(Target.Cycle, databases, apiAssembly, cancellationToken);
        using var client = new ApiClient(target.Url, target.Key, TimeSpan.FromMinutes(30));
        using var files = new CustomerFiles(settings.Rows);

        await files.WriteAsync(cancellationToken);
        var created = await JobAsync("import", await client.PostFileAsync("imports?resource=customers", files.Written, CustomerFiles.MediaType, cancellationToken));
        if (Number(created, "created") != settings.Rows)
        {
            proof.Fault($"{Number(created, "created")} of {settings.Rows} customers were created; the first problem: {await FirstProblemAsync(client, created, cancellationToken)}");
            return;
        }

        await Aftermath.DrainAsync(client, proof, LongestDrain, cancellationToken);
        progress.WriteLine($"{databases.Name}: all events are handled");

        var exported = await JobAsync("export", await client.PostAsync("exports", new ExportBody("customers"), Bodies.Default.ExportBody, wait: false, cancellationToken));
        await client.DownloadAsync($"jobs/{exported.GetProperty("id").GetString()}/file", files.Exported, cancellationToken);
        var again = await JobAsync("import of the export", await client.PostFileAsync("imports?resource=customers", files.Exported, CustomerFiles.MediaType, cancellationToken));
        proof.Expect(Number(again, "unchanged") == settings.Rows, () => $"{Number(again, "unchanged")} of {settings.Rows} rows of the export said nothing new: {again}");
        await SearchAsync(client, cancellationToken);
        foreach (var violation in await Integrity.CheckAsync(target.Url, target.Key, cancellationToken))
        {
            proof.Fault(violation);
        }

        async Task<JsonElement> JobAsync(string name, JsonDocument accepted)
        {
            using (accepted)
            {
                return await WatchAsync(name, client, target.Server!.Id, accepted.RootElement.GetProperty("id").GetString()!, cancellationToken);
            }
        }
    }

    /// <summary>Follows a job to its end and notes its time and the memory of the product in its first and last quarter.</summary>
    private async Task<JsonElement> WatchAsync(string name, ApiClient client, int process, string id, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        List<double> memory = [];
        while (true)
        {
            await Task.Delay(Look, cancellationToken);
            using var answer = await client.GetAsync($"jobs/{id}", cancellationToken);
            var job = answer.RootElement;
            memory.Add(ProcessFigures.ResidentMemory(process) / BytesPerMegabyte);
            progress.WriteLine($"{name}: {Number(job.GetProperty("progress"), "done")} rows after {Stopwatch.GetElapsedTime(start):hh\\:mm\\:ss}, {memory[^1]:0} MB");
            if (job.GetProperty("status").GetString() is "queued" or "running")
            {
                continue;
            }

            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var quarter = Math.Max(1, memory.Count / 4);
            proof.Note(name, "seconds", seconds);
            proof.Note(name, "rows/s", settings.Rows / seconds);
            proof.Note(name, "memory at most, MB", memory.Max());
            proof.Note(name, "last quarter ÷ first", memory.TakeLast(quarter).Average() / memory.Take(quarter).Average());
            return job.Clone();
        }
    }

    private async Task SearchAsync(ApiClient client, CancellationToken cancellationToken)
    {
        foreach (var (name, path) in CustomerFiles.Searches(settings.Rows))
        {
            List<double> times = [];
            for (var i = 0; i < Searches; i++)
            {
                using var found = await client.GetAsync(path(i), cancellationToken);
                proof.Expect(found.RootElement.GetProperty("items").GetArrayLength() > 0, () => $"{path(i)} found nothing.");
                times.Add(client.LastDuration.TotalMilliseconds);
            }

            var percentiles = Percentiles.Of(times);
            proof.Note(name, "p50 ms", percentiles.P50);
            proof.Note(name, "p99 ms", percentiles.P99);
        }
    }

    private static async Task<JsonElement?> FirstProblemAsync(ApiClient client, JsonElement job, CancellationToken cancellationToken)
    {
        using var problems = await client.GetAsync($"jobs/{job.GetProperty("id").GetString()}/errors?limit=1", cancellationToken);
        return problems.RootElement.GetProperty("items").EnumerateArray().Select(problem => (JsonElement?)problem.Clone()).FirstOrDefault();
    }

    private static long Number(JsonElement job, string name) => job.TryGetProperty(name, out var value) ? value.GetInt64() : 0;
}
