using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderMgmt.LoadTests.Client;

namespace OrderMgmt.LoadTests.Reporting;

/// <summary>Writes a report for people (tables, ratios first) and for programs (JSON).</summary>
internal static class ReportWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Task WriteJsonAsync(Report report, FileInfo file, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(report, Json) + "\n", cancellationToken);

    public static void WriteTables(Report report, TextWriter output)
    {
        output.WriteLine($"\n{report.Machine.Cores} cores of {report.Machine.Processor}, {report.Machine.MemoryMb / 1024} GB, {report.Machine.System}, {report.Machine.Runtime}");
        Ratios(report, output);
        Throughput(report, output);
        Latencies("Latency per call as fast as it goes, p50 / p99 in ms", report.Results.Select(result => (Label(result.System, result.Provider, result.Clients), result.Calls)), output);
        HalfLoad(report, output);
        Starts(report, output);
        Faults(report, output);
    }

    private static void Ratios(Report report, TextWriter output)
    {
        if (report.Ratios.Count > 0)
        {
            var table = new TextTable("Product ÷ floor", "throughput", "lowest", "highest", "CPU per cycle");
            foreach (var ratio in report.Ratios)
            {
                table.Add($"{ratio.Provider}, {Clients(ratio.Clients)}", Percent(ratio.Throughput), Percent(ratio.Slowest), Percent(ratio.Fastest), ratio.Cpu is { } cpu ? $"{cpu:0.0}×" : "");
            }

            table.WriteTo(output);
        }
    }

    private static void Throughput(Report report, TextWriter output)
    {
        var table = new TextTable(
            "As fast as it goes", "cycles/s", "cycles", "errors", "CPU ms", "server", "database", "client", "commands", "reads", "statements", "commits", "WAL kB");
        foreach (var result in report.Results)
        {
            table.Add(
                Label(result.System, result.Provider, result.Clients), One(result.CyclesPerSecond), result.Cycles.ToString(CultureInfo.InvariantCulture),
                result.Errors.ToString(CultureInfo.InvariantCulture), Two(result.CpuMsPerCycle), Two(result.ServerCpuMsPerCycle), Two(result.DatabaseCpuMsPerCycle), Two(result.ClientCpuMsPerCycle),
                One(result.CommandsPerCycle), One(result.ReadsPerCycle), One(result.StatementsPerCycle), One(result.CommitsPerCycle), One(result.WalKbPerCycle));
        }

        table.WriteTo(output);
        output.WriteLine("Per cycle: CPU of server and database together, then each, then this program's own; SQL statements; transactions that wrote; write-ahead log.");
    }

    private static void Latencies(string title, IEnumerable<(string Label, IReadOnlyList<CallFigures> Calls)> rows, TextWriter output)
    {
        var table = new TextTable([title, .. Calls.All.Select(call => call.ToString())]);
        foreach (var (label, calls) in rows)
        {
            table.Add([label, .. calls.Select(call => $"{call.P50Ms:0.0} / {call.P99Ms:0.0}")]);
        }

        table.WriteTo(output);
    }

    private static void HalfLoad(Report report, TextWriter output)
    {
        if (report.HalfLoad.Count > 0)
        {
            Latencies("At half of the highest rate, p50 / p99 in ms", report.HalfLoad.Select(result => ($"{result.System}, {result.Provider}", result.Calls)), output);
            var table = new TextTable("Event lag at half of the highest rate", "cycles/s", "errors", "samples", "p50 ms", "p99 ms");
            foreach (var result in report.HalfLoad)
            {
                table.Add(
                    $"{result.System}, {result.Provider}", One(result.CyclesPerSecond), result.Errors.ToString(CultureInfo.InvariantCulture),
                    result.LagSamples.ToString(CultureInfo.InvariantCulture), One(result.LagP50Ms), One(result.LagP99Ms));
            }

            table.WriteTo(output);
            output.WriteLine(report.LagMethod);
        }
    }

    private static void Starts(Report report, TextWriter output)
    {
        if (report.Starts.Count > 0)
        {
            var table = new TextTable("Fresh process on a migrated database", "first answer, ms", "idle, MB", "after load, MB", "engine");
            foreach (var start in report.Starts)
            {
                table.Add($"{start.System}, {start.Provider}", One(start.StartMs), One(start.IdleMemoryMb), One(start.FinalMemoryMb), start.Engine);
            }

            table.WriteTo(output);
        }
    }

    private static void Faults(Report report, TextWriter output)
    {
        output.WriteLine();
        foreach (var error in report.Results.SelectMany(result => result.ErrorExamples).Distinct())
        {
            output.WriteLine($"ERROR {error}");
        }

        foreach (var proof in report.Integrity)
        {
            var outcome = proof.Violations.Count == 0 ? "hold" : "VIOLATED: " + string.Join("; ", proof.Violations);
            output.WriteLine($"Invariants of {proof.System} on {proof.Provider} {outcome}");
        }
    }

    private static string Label(string system, string provider, int clients) => $"{system}, {provider}, {Clients(clients)}";

    private static string Clients(int clients) => clients == 1 ? "1 client" : $"{clients} clients";

    private static string Percent(double ratio) => $"{ratio * 100:0} %";

    private static string One(double? number) => number?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    private static string Two(double? number) => number?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";
}
