using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Measuring;
using OrderMgmt.LoadTests.Seeding;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>
/// Asks the database how it runs every statement that the product sends for cycles, lists and reports, and remarks on those that read through or sort
/// a table that grows with the orders.
/// </summary>
internal sealed partial class PlanCheck(SeededProduct product, DatabaseHost databases, Proof proof)
{
    private const int Cycles = 2;

    private readonly HashSet<string> _growing = [.. product.Block.Rows.Where(rows => rows.Value.Count >= product.Block.Orders / 2).Select(rows => rows.Key.Name.Trim('"'))];

    /// <summary>Runs the product inside this program, where its statements can be listened to, with their values.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await product.StopAsync();
        using var statements = new SentStatements();
        await using (var app = await InProcessApi.StartAsync(databases, product.ConnectionString, product.Key, cancellationToken))
        {
            await UseAsync(app, cancellationToken);
            await app.StopAsync(cancellationToken);
        }

        await using var connection = databases.Connect(product.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in statements.All.Where(statement => Asks().IsMatch(statement.Text)))
        {
            await CheckAsync(connection, statement, cancellationToken);
        }
    }

    private async Task UseAsync(WebApplication app, CancellationToken cancellationToken)
    {
        using var client = new ApiClient(new Uri(app.Urls.First()), product.Key);
        var cycle = new OrderCycle(client, product.Records, new Random(0), $"PLAN-{Guid.CreateVersion7():N}", TimeProvider.System);
        for (var i = 0; i < Cycles; i++)
        {
            await cycle.RunAsync(cancellationToken);
        }

        foreach (var read in await ReadCalls.FindAsync(client, cancellationToken))
        {
            using var answer = await client.GetAsync(read.Path, cancellationToken);
        }
    }

    private async Task CheckAsync(DbConnection connection, SentStatement statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"{databases.Explain} {statement.Text}";
        command.Parameters.AddRange(statement.Parameters.ToArray());
        List<string> plan = [];
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                plan.Add(reader.GetString(reader.FieldCount - 1).Trim());
            }
        }
        catch (DbException failure)
        {
            proof.Remarks.Add($"No plan: {failure.Message} {OneLine(statement.Text)}");
        }

        proof.Count("statements whose plan was checked");
        var pages = statement.Text.Contains("LIMIT", StringComparison.Ordinal);
        if (plan.Find(step => ReadsThrough(step, statement.Text, pages)) is { } scan)
        {
            proof.Count("statements that read through a growing table");
            proof.Remarks.Add($"READS THROUGH: {scan} | {OneLine(statement.Text)}");
        }
        else if (pages && plan.Exists(step => Sorts().IsMatch(step)) && plan.Find(step => TableOf(step, statement.Text) is { } table && _growing.Contains(table)) is { } sorted)
        {
            proof.Count("statements that sort before they page");
            proof.Remarks.Add($"SORTS: {sorted} | {OneLine(statement.Text)}");
        }
    }

    /// <summary>A page may walk along an index, but not to look for what passes a filter: that may be at its end.</summary>
    private bool ReadsThrough(string step, string sql, bool pages) =>
        Scan().IsMatch(step) && !(pages && AlongIndex().IsMatch(step) && !sql.Contains("WHERE", StringComparison.Ordinal)) && TableOf(step, sql) is { } table && _growing.Contains(table);

    /// <summary>SQLite names the alias, PostgreSQL the table.</summary>
    private static string? TableOf(string step, string sql)
    {
        if (Step().Match(step) is not { Success: true } match)
        {
            return null;
        }

        var name = match.Groups["name"].Value;
        return Regex.Match(sql, $"(FROM|JOIN|UPDATE|INTO) \"(?<table>\\w+)\" AS \"{name}\"") is { Success: true } alias ? alias.Groups["table"].Value : name;
    }

    private static string OneLine(string sql) => Blanks().Replace(sql, " ");

    [GeneratedRegex("^(SELECT|UPDATE|DELETE|WITH)", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^(SCAN|SEARCH) (?<name>\w+)|(Scan|Scan using \S+|Scan Backward using \S+) on (?<name>[\w.]+)")]
    private static partial Regex Step();

    [GeneratedRegex("^SCAN |Seq Scan on ")]
    private static partial Regex Scan();

    [GeneratedRegex("USING (COVERING )?INDEX")]
    private static partial Regex AlongIndex();

    [GeneratedRegex("TEMP B-TREE FOR ORDER BY|^(-> *)?Sort$|-> *Sort")]
    private static partial Regex Sorts();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
