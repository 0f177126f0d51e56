using System.Globalization;
using System.Text.Json;
using OrderMgmt.LoadTests.Client;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Proving;

/// <summary>
/// The log of events and what was told of it: each event once, those of one module about one subject in the order in which they happened.
/// What two modules say about the same subject at the same time has no order.
/// </summary>
internal sealed class EventLogProof(ApiClient client, DatabaseHost databases, Proof proof)
{
    private const int Slice = 200;

    public async Task ProveAsync(string connectionString, CancellationToken cancellationToken)
    {
        var log = await LogAsync(connectionString, cancellationToken);
        var told = await FeedAsync(cancellationToken);
        proof.Count("events in the log", log.Count);
        proof.Expect(told.Count == told.Select(one => one.Id).Distinct().Count(), () => "The feed tells events twice.");
        proof.Expect(told.Select(one => one.Id).ToHashSet().SetEquals(log.Select(one => one.Id)), () => $"The log holds {log.Count} public events, the feed tells {told.Count}.");

        var logged = log.ToLookup(one => (one.Subject, one.Module));
        foreach (var subject in told.GroupBy(one => (one.Subject, one.Module)))
        {
            var (inLog, inFeed) = (Names(logged[subject.Key]), Names(subject));
            proof.Expect(inLog == inFeed, () => $"The events about {subject.Key.Subject} are logged as {inLog}, but told as {inFeed}.");
            var versions = subject.Where(one => one.Version is not null).Select(one => one.Version!.Value).ToList();
            proof.Expect(versions.Order().SequenceEqual(versions), () => $"The versions of {subject.Key.Subject} are told as {string.Join(", ", versions)}.");
        }
    }

    /// <summary>What is public of the log, in the order of its positions.</summary>
    private async Task<List<LoggedEvent>> LogAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = databases.Connect(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id, subject, name FROM {databases.Table("messaging", "events")} WHERE NOT is_timer ORDER BY position";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<LoggedEvent> events = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            events.Add(new(Identifier(reader.GetValue(0)), Identifier(reader.GetValue(1)), reader.GetString(2), Version: null));
        }

        return events;
    }

    private async Task<List<LoggedEvent>> FeedAsync(CancellationToken cancellationToken)
    {
        List<LoggedEvent> events = [];
        for (string? after = "0"; ;)
        {
            using var slice = await client.GetAsync($"events?limit={Slice}&after={after}", cancellationToken);
            var items = slice.RootElement.GetProperty("items");
            if (items.GetArrayLength() == 0)
            {
                return events;
            }

            foreach (var item in items.EnumerateArray())
            {
                events.Add(new(item.GetProperty("id").GetGuid(), item.GetProperty("subject").GetGuid(), item.GetProperty("type").GetString()!, VersionOf(item)));
                after = item.GetProperty("sequence").GetInt64().ToString(CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>An order's events carry the version that they led to.</summary>
    private static int? VersionOf(JsonElement told) =>
        told.GetProperty("data").TryGetProperty("order", out var order) && order.ValueKind == JsonValueKind.Object && order.TryGetProperty("version", out var version)
            ? version.GetInt32()
            : null;

    private static string Names(IEnumerable<LoggedEvent> events) => string.Join(", ", events.Select(one => $"{one.Name} {one.Id:N}"));

    private static Guid Identifier(object value) => value switch
    {
        Guid id => id,
        byte[] bytes => new Guid(bytes),
        _ => Guid.Parse((string)value),
    };

    private sealed record LoggedEvent(Guid Id, Guid Subject, string Name, int? Version)
    {
        public string Module => Name.Split('.')[0];
    }
}
