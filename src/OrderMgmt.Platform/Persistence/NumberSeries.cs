using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Platform.Persistence;

/// <summary>The last number given in one series and period; one row per pair.</summary>
public sealed class NumberSeriesRow
{
    /// <summary>The series: <c>SO</c>.</summary>
    public required string Series { get; init; }

    /// <summary>The year.</summary>
    public required int Period { get; init; }

    /// <summary>The last number given.</summary>
    public required long LastNumber { get; set; }
}

/// <summary>Numbers of documents, such as <c>SO-2026-000042</c>, counted from one in each series and year.</summary>
public sealed class NumberSeries(DatabaseSettings database, IServiceScopeFactory scopes)
{
    private const int BlockSize = 50;
    private readonly ConcurrentDictionary<(string Series, int Year), Block> _blocks = new();

    /// <summary>
    /// The next number of a series that may have gaps. Numbers are taken in blocks outside the transaction, so that
    /// concurrent orders never wait for each other; with a single writer they are taken one by one inside it.
    /// </summary>
    public async Task<string> NextAsync(IUnitOfWork context, RequestContext request, string series, int year, CancellationToken cancellationToken)
    {
        if (database.Engine.HasSingleWriter)
        {
            return await NextWithoutGapsAsync(context, series, year, cancellationToken);
        }

        var block = _blocks.GetOrAdd((series, year), _ => new Block());
        await block.Gate.WaitAsync(cancellationToken);
        try
        {
            if (block.Next > block.Last)
            {
                await using var scope = scopes.CreateAsyncScope();
                block.Last = await TakeAsync(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), series, year, BlockSize, cancellationToken);
                block.Next = block.Last - BlockSize + 1;
            }

            return Format(series, year, request.DryRun ? block.Next : block.Next++);
        }
        finally
        {
            block.Gate.Release();
        }
    }

    /// <summary>
    /// The next number of a series without gaps: the counter's row stays locked until the issuing transaction ends,
    /// so call it last before saving.
    /// </summary>
    public async Task<string> NextWithoutGapsAsync(IUnitOfWork context, string series, int year, CancellationToken cancellationToken) =>
        Format(series, year, await TakeAsync(context, series, year, 1, cancellationToken));

    /// <summary>Forgets numbers that were taken in advance: the database behind has been replaced or emptied.</summary>
    internal void Forget() => _blocks.Clear();

    private async Task<long> TakeAsync(IUnitOfWork context, string series, int year, int count, CancellationToken cancellationToken) =>
        (await context.Database.SqlQueryRaw<long>(database.Engine.TakeNumbersSql, series, year, count).ToListAsync(cancellationToken))[0];

    private static string Format(string series, int year, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{series}-{year:0000}-{number:000000}");

    private sealed class Block
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public long Next { get; set; } = 1;
        public long Last { get; set; }
    }
}
