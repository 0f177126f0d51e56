using System.Globalization;
using System.Text.Json;
using OrderMgmt.LoadTests.Proving;

namespace OrderMgmt.LoadTests.Reporting;

/// <summary>What a verb that proves correctness did and found, as a table and as JSON.</summary>
internal sealed record ProofReport(string Verb, int Seed, Machine Machine, DateTimeOffset At, List<Proof> Proofs)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public bool IsClean => Proofs.Count > 0 && Proofs.All(proof => proof.IsClean);

    public void WriteTo(TextWriter output)
    {
        var table = new TextTable([$"{Verb}, seed {Seed}", .. Proofs.Select(proof => proof.Engine)]);
        foreach (var figure in Proofs.SelectMany(proof => proof.Figures.Keys).Distinct())
        {
            table.Add([figure, .. Proofs.Select(proof => proof.Figures.TryGetValue(figure, out var count) ? Text(count) : "–")]);
        }

        table.Add(["faults", .. Proofs.Select(proof => Text(proof.FaultCount))]);
        table.Add(["seconds", .. Proofs.Select(proof => proof.Seconds.ToString("0", CultureInfo.InvariantCulture))]);
        table.WriteTo(output);
        foreach (var proof in Proofs.Where(proof => proof.Readings.Count > 0))
        {
            Readings(proof).WriteTo(output);
        }

        output.WriteLine();
        foreach (var (proof, remark) in Proofs.SelectMany(proof => proof.Remarks.Select(remark => (proof, remark))))
        {
            output.WriteLine($"{proof.Provider}: {remark}");
        }

        foreach (var (proof, fault) in Proofs.SelectMany(proof => proof.Faults.Select(fault => (proof, fault))))
        {
            output.WriteLine($"FAULT on {proof.Provider}: {fault}");
        }
    }

    public Task WriteJsonAsync(FileInfo file, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(file.FullName, JsonSerializer.Serialize(this, Json) + "\n", cancellationToken);

    private static TextTable Readings(Proof proof)
    {
        var values = proof.Readings.ToLookup(reading => (reading.Row, reading.Column), reading => reading.Value);
        var columns = proof.Readings.Select(reading => reading.Column).Distinct().ToList();
        var table = new TextTable([proof.Engine, .. columns]);
        foreach (var row in proof.Readings.Select(reading => reading.Row).Distinct())
        {
            table.Add([row, .. columns.Select(column => values[(row, column)].Select(Text).LastOrDefault() ?? "–")]);
        }

        return table;
    }

    private static string Text(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
