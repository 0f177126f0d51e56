using Microsoft.EntityFrameworkCore;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;

namespace OrderMgmt.IntegrationTests.Platform;

/// <summary>Decimals and instants are exact, sort and add up in the database, the same on every engine.</summary>
public sealed class ColumnTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Values_come_back_as_they_were_saved_and_instants_as_UTC(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        var berlin = Noon.ToOffset(TimeSpan.FromHours(1)).AddTicks(10);
        await SaveAsync(process, new Gadget(Guid.CreateVersion7(), "a", Noon)
        {
            Weight = -123456789012.3456m,
            Rate = 0.00000001m,
            Discount = null,
            MadeAt = berlin,
            SoldAt = berlin,
            Day = new DateOnly(2026, 2, 28),
            Maker = new Maker("m", 12.5m),
        });

        var read = await process.WithAsync(db => db.Gadgets.AsNoTracking().SingleAsync());

        Assert.Equal((-123456789012.3456m, 0.00000001m, null, 12.5m), (read.Weight, read.Rate, read.Discount, read.Maker.Share));
        Assert.Equal((berlin, TimeSpan.Zero, berlin), (read.MadeAt, read.MadeAt.Offset, read.SoldAt));
        Assert.Equal(new DateOnly(2026, 2, 28), read.Day);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task More_digits_than_the_column_has_are_rounded_half_away_from_zero(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await SaveAsync(process, new Gadget(Guid.CreateVersion7(), "up", Noon) { Weight = 0.00005m }, new Gadget(Guid.CreateVersion7(), "down", Noon) { Weight = -0.00005m });

        Assert.Equal([-0.0001m, 0.0001m], await process.WithAsync(db => db.Gadgets.OrderBy(g => g.Weight).Select(g => g.Weight).ToListAsync()));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Sums_minima_and_maxima_are_made_in_the_database(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await SaveAsync(
            process,
            new Gadget(Guid.CreateVersion7(), "a", Noon) { Weight = 0.1m, Rate = 9m, Discount = 0.5m, MadeAt = Noon.AddTicks(10), SoldAt = Noon },
            new Gadget(Guid.CreateVersion7(), "a", Noon) { Weight = 0.2m, Rate = 10m, Discount = null, MadeAt = Noon },
            new Gadget(Guid.CreateVersion7(), "b", Noon) { Weight = -0.4m, Rate = -100m, Discount = 0.25m, MadeAt = Noon.AddHours(-1) });

        await process.WithAsync(async db =>
        {
            Assert.Equal(-0.1m, await db.Gadgets.SumAsync(g => g.Weight));
            Assert.Equal(0.75m, await db.Gadgets.SumAsync(g => g.Discount));
            Assert.Equal(-0.85m, await db.Gadgets.SumAsync(g => g.Weight - (g.Discount ?? 0m)));
            Assert.Equal(0.7m, await db.Gadgets.SumAsync(g => g.Weight < 0 ? -g.Weight : g.Weight));
            Assert.Equal((10m, -100m), (await db.Gadgets.MaxAsync(g => g.Rate), await db.Gadgets.MinAsync(g => g.Rate)));
            Assert.Equal((Noon.AddTicks(10), Noon.AddHours(-1)), (await db.Gadgets.MaxAsync(g => g.MadeAt), await db.Gadgets.MinAsync(g => g.MadeAt)));
            Assert.Equal(Noon, await db.Gadgets.MaxAsync(g => g.SoldAt));
            Assert.Equal(0m, await db.Gadgets.Where(g => g.Name == "none").SumAsync(g => g.Weight));
            var groups = await db.Gadgets.GroupBy(g => g.Name).OrderBy(g => g.Key)
                .Select(g => new { g.Key, Total = g.Sum(x => x.Weight), Latest = g.Max(x => x.MadeAt), Heavy = g.Sum(x => x.Weight > 0.15m ? x.Weight : 0m) })
                .Where(g => g.Total != 5m)
                .ToListAsync();
            Assert.Equal([("a", 0.3m, Noon.AddTicks(10), 0.2m), ("b", -0.4m, Noon.AddHours(-1), 0m)], groups.Select(g => (g.Key, g.Total, g.Latest, g.Heavy)));
            return true;
        });
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Comparisons_and_sorting_are_by_value(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await SaveAsync(
            process,
            new Gadget(Guid.CreateVersion7(), "minus ten", Noon) { Weight = -10m, MadeAt = Noon },
            new Gadget(Guid.CreateVersion7(), "nine", Noon) { Weight = 9m, MadeAt = Noon.AddTicks(-10) },
            new Gadget(Guid.CreateVersion7(), "ten", Noon) { Weight = 10m, MadeAt = Noon.AddDays(1), SoldAt = Noon });
        var (limit, instant) = (9.0m, Noon.ToOffset(TimeSpan.FromHours(-5)));

        await process.WithAsync(async db =>
        {
            Assert.Equal(["minus ten", "nine", "ten"], await db.Gadgets.OrderBy(g => g.Weight).Select(g => g.Name).ToListAsync());
            Assert.Equal(["nine", "minus ten", "ten"], await db.Gadgets.OrderBy(g => g.MadeAt).Select(g => g.Name).ToListAsync());
            Assert.Equal(["ten"], await db.Gadgets.Where(g => g.Weight > limit).Select(g => g.Name).ToListAsync());
            Assert.Equal(["nine"], await db.Gadgets.Where(g => g.Weight == limit).Select(g => g.Name).ToListAsync());
            Assert.Equal(["nine"], await db.Gadgets.Where(g => g.MadeAt < instant).Select(g => g.Name).ToListAsync());
            Assert.Equal(["minus ten"], await db.Gadgets.Where(g => g.MadeAt == instant).Select(g => g.Name).ToListAsync());
            Assert.Equal(["ten"], await db.Gadgets.Where(g => g.SoldAt >= instant && g.MadeAt > g.SoldAt).Select(g => g.Name).ToListAsync());
            Assert.Equal(["ten"], await db.Gadgets.Where(g => g.Weight - g.Rate > 9.5m).Select(g => g.Name).ToListAsync());
            return true;
        });
    }

    [Fact]
    public async Task Sqlite_computes_on_integers_and_not_with_functions_on_text()
    {
        await using var process = await BenchProcess.StartAsync(DatabaseProvider.Sqlite);

        var sql = await process.WithAsync(db => Task.FromResult(string.Join('\n',
            db.Gadgets.OrderByDescending(g => g.Rate).Where(g => g.Weight > 1.5m && g.MadeAt >= Noon).Select(g => g.Weight - g.Rate).ToQueryString(),
            db.Gadgets.GroupBy(g => g.Name).Select(g => new { Sum = g.Sum(x => x.Weight), Min = g.Min(x => x.Rate), Max = g.Max(x => x.MadeAt) }).ToQueryString())));

        Assert.DoesNotContain("ef_", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("CAST", sql, StringComparison.Ordinal);
        Assert.Contains("15000", sql, StringComparison.Ordinal);
    }

    private static Task SaveAsync(BenchProcess process, params Gadget[] gadgets) => process.WithAsync(db =>
    {
        db.AddRange(gadgets);
        return db.SaveChangesAsync();
    });
}
