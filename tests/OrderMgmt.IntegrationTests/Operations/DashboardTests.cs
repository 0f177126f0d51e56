using System.Text.Json;
using System.Text.RegularExpressions;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Operations;

/// <summary>build/dashboards shows what the product exports: all of it, and nothing else.</summary>
public sealed partial class DashboardTests
{
    private static readonly string[] Prefixes = ["ordermgmt_", "http_server_", "kestrel_", "dotnet_", "microsoft_entityframeworkcore_", "db_client_"];

    [Theory, OnPostgreSql]
    public async Task The_dashboard_shows_every_exported_metric_and_no_other(DatabaseProvider provider)
    {
        using var exported = new ExportedMetrics();
        await using var api = await ApiServer.StartAsync(provider);
        await api.GetAsync("orders");

        var shown = Expressions("ordermgmt.json").SelectMany(expression => MetricsIn(expression, exported)).ToHashSet();

        Assert.All(exported.Names, name => Assert.Contains(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
        Assert.Equal(exported.Names, shown.Order(StringComparer.Ordinal));
    }

    [Theory, OnPostgreSql]
    public async Task Alerts_are_raised_by_exported_metrics_only(DatabaseProvider provider)
    {
        using var exported = new ExportedMetrics();
        await using var api = await ApiServer.StartAsync(provider);

        var used = MetricsIn(await File.ReadAllTextAsync(PathOf("alerts.yaml")), exported).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Subset(exported.Names.ToHashSet(), used);
    }

    private static IEnumerable<string> Expressions(string dashboard)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(PathOf(dashboard)));
        return [.. document.RootElement.GetProperty("panels").EnumerateArray()
            .Where(panel => panel.TryGetProperty("targets", out _))
            .SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!)];
    }

    /// <summary>Names of metrics without those of labels; the parts of a histogram count as the histogram.</summary>
    private static IEnumerable<string> MetricsIn(string text, ExportedMetrics exported) =>
        Words().Matches(Labels().Replace(text, " ")).Select(match => match.Value)
            .Where(word => Prefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(word => exported.Names.Contains(word) ? word : Parts().Replace(word, ""));

    private static string PathOf(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "OrderMgmt.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "build", "dashboards", file);
    }

    [GeneratedRegex(@"\{[^}]*\}|\bby \([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex(@"[a-z_]+")]
    private static partial Regex Words();

    [GeneratedRegex("_(bucket|sum|count)$")]
    private static partial Regex Parts();
}
