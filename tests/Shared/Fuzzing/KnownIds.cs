using System.Collections.Concurrent;
using System.Text.Json;

namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>Identifiers, codes, numbers and cursors that answers have shown, by resource, so that requests reach what is really there. Shared between threads.</summary>
internal sealed class KnownIds
{
    private const int Remembered = 40;
    private static readonly string[] NaturalKeys = ["code", "number"];

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _ids = new();
    private readonly ConcurrentQueue<string> _cursors = new();

    public string? Any(string resource, Random random) => _ids.TryGetValue(resource, out var ids) ? Any(ids, random) : null;

    public string? AnyOfAll(Random random) => _ids.Keys.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } resources ? Any(resources[random.Next(resources.Count)], random) : null;

    public string? Cursor(Random random) => Any(_cursors, random);

    /// <summary>Takes what a successful answer shows, but for the caller's own key: to revoke that would end the run.</summary>
    public void Learn(string resource, JsonElement answer, string? ownKey)
    {
        if (answer.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        Remember(resource, answer, ownKey);
        if (answer.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray())
            {
                Remember(resource, item, ownKey);
            }
        }

        if (answer.TryGetProperty("nextCursor", out var cursor) && cursor.ValueKind == JsonValueKind.String)
        {
            Keep(_cursors, cursor.GetString()!);
        }
    }

    private void Remember(string resource, JsonElement item, string? ownKey = null)
    {
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && !(item.TryGetProperty("keyId", out var key) && key.ToString() == ownKey))
        {
            Keep(_ids.GetOrAdd(resource, _ => new()), id.ToString());
        }

        foreach (var name in NaturalKeys)
        {
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                Keep(_ids.GetOrAdd($"{resource}/{name}", _ => new()), value.GetString()!);
            }
        }

        // Lines are addressed below their document.
        if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("lines", out var lines) && lines.ValueKind == JsonValueKind.Array)
        {
            foreach (var line in lines.EnumerateArray())
            {
                Remember(resource + "/lines", line);
            }
        }
    }

    private static void Keep(ConcurrentQueue<string> known, string value)
    {
        known.Enqueue(value);
        while (known.Count > Remembered)
        {
            known.TryDequeue(out _);
        }
    }

    private static string? Any(ConcurrentQueue<string> known, Random random) => known.ToArray() is { Length: > 0 } all ? all[random.Next(all.Length)] : null;
}
