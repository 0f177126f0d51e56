using System.Globalization;
using OrderMgmt.LoadTests.Targets;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>Writes copies of the template orders, as if the product had walked them all.</summary>
internal sealed class Seeder(DatabaseHost databases, string connectionString, OrderBlock block, TextWriter progress)
{
    private const int CopiesAtOnce = 100;

    private long _copies;

    /// <summary>Grows the database by so many orders, rounded to whole copies; the product must not be running.</summary>
    /// <returns>How many it is now, without what was ordered in between.</returns>
    public async Task<long> GrowAsync(long orders, CancellationToken cancellationToken)
    {
        var copies = orders / block.Orders;
        await using var tables = databases.Tables(connectionString);
        await tables.OpenAsync(cancellationToken);
        var copy = await NextCopiesAsync(tables, copies, cancellationToken);
        await tables.BeginAsync(cancellationToken);

        // The oldest first, so that keys that begin with the time are written in their order.
        for (var written = 0L; written < copies; written += CopiesAtOnce)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var some = Enumerable.Range(0, (int)Math.Min(CopiesAtOnce, copies - written)).Select(i => copy(written + i)).ToList();
            foreach (var (table, rows) in block.Rows)
            {
                tables.Write(table, rows, some);
            }

            progress.WriteLine($"{(written + some.Count) * block.Orders} of {copies * block.Orders} orders seeded");
        }

        foreach (var figures in block.Figures)
        {
            await tables.RunAsync(figures.Sql(copies), cancellationToken);
        }

        await tables.EndAsync(cancellationToken);
        _copies += copies;
        return (_copies + 1) * block.Orders;
    }

    /// <summary>Copies that begin behind whatever numbers have been taken by now.</summary>
    private async Task<Func<long, Copy>> NextCopiesAsync(StoredTables tables, long copies, CancellationToken cancellationToken)
    {
        Dictionary<string, long> series = [], counts = [];
        var table = tables.All.Single(table => table.Name.Contains("number_series", StringComparison.Ordinal)).Name;
        foreach (var (name, stretch) in block.Series)
        {
            var last = await tables.NumberAsync($"SELECT last_number FROM {table} WHERE series = '{name[..^5]}' AND period = {name[^4..]}", cancellationToken);
            series.Add(name, last - stretch.Before);
        }

        foreach (var (name, stretch) in block.Counts)
        {
            counts.Add(name, await tables.NumberAsync(block.CountSql[name], cancellationToken) - stretch.Before);
        }

        var oldest = _copies + copies;
        return i => new Copy(
            oldest - i,
            "SEED-" + (oldest - i).ToString(CultureInfo.InvariantCulture),
            (oldest - i) * block.IdSpan,
            series.ToDictionary(pair => pair.Key, pair => pair.Value + (i * block.Series[pair.Key].Length)),
            counts.ToDictionary(pair => pair.Key, pair => pair.Value + (i * block.Counts[pair.Key].Length)));
    }
}
