using System.Text.Json;
using OrderMgmt.LoadTests.Client;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>Whether a system's invariants hold, by its own proof.</summary>
internal static class Integrity
{
    // It reads everything there is.
    private static readonly TimeSpan LongestProof = TimeSpan.FromHours(1);

    /// <summary>Every violated invariant in words; none = all hold.</summary>
    public static async Task<IReadOnlyList<string>> CheckAsync(Uri url, string key, CancellationToken cancellationToken)
    {
        using var client = new ApiClient(url, key, LongestProof);
        using var answer = await client.GetAsync("system/integrity", cancellationToken);
        var results = answer.RootElement.GetProperty("invariants").EnumerateArray().ToList();
        return results.Count == 0
            ? ["Nothing was checked."]
            : [.. results.Where(result => result.GetProperty("violations").GetInt64() != 0).Select(Describe)];
    }

    private static string Describe(JsonElement result)
    {
        var example = result.TryGetProperty("examples", out var examples) && examples.GetArrayLength() > 0 ? $", such as: {examples[0]}" : "";
        return $"{result.GetProperty("code")} {result.GetProperty("title")}: {result.GetProperty("violations")} violations{example}";
    }
}
