using System.Collections.Concurrent;
using System.Globalization;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Numbers of documents: with gaps in blocks beforehand, without gaps in the transaction that uses them.</summary>
internal sealed class NumberSeries(IStore store, TimeProvider clock)
{
    private const long BlockSize = 50;
    private const string Take = """
        INSERT INTO number_series (series, last_number) VALUES ($1, $2)
        ON CONFLICT (series) DO UPDATE SET last_number = number_series.last_number + excluded.last_number RETURNING last_number
        """;

    private readonly ConcurrentDictionary<string, Block> _blocks = new(StringComparer.Ordinal);

    /// <summary>The next number of a series that may have gaps.</summary>
    public async ValueTask<string> NextAsync(string series, CancellationToken cancellationToken)
    {
        var block = _blocks.GetOrAdd(series, _ => new Block());
        await block.Gate.WaitAsync(cancellationToken);
        try
        {
            if (block.Next > block.Last)
            {
                await store.ChangeAsync([], () => [TakeFrom(series, BlockSize, last => block.Last = last)], cancellationToken);
                block.Next = block.Last - BlockSize + 1;
            }

            return Format(series, block.Next++);
        }
        finally
        {
            block.Gate.Release();
        }
    }

    /// <summary>The next number of a series without gaps; its counter stays locked until the transaction ends.</summary>
    public Statement NextWithoutGap(string series, Action<string> take) => TakeFrom(series, 1, last => take(Format(series, last)));

    private static Statement TakeFrom(string series, long count, Action<long> last) => new(Take, [series, count], row => last(row.Count(0)));

    private string Format(string series, long number) => string.Create(CultureInfo.InvariantCulture, $"{series}-{clock.GetUtcNow().Year:0000}-{number:000000}");

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long Next { get; set; } = 1;

        public long Last { get; set; }
    }
}
