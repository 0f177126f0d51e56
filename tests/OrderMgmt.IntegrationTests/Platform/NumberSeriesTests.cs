using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class NumberSeriesTests
{
    private const int Transactions = 8;
    private const int NumbersEach = 10;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Series_and_years_are_counted_from_one_each(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);

        Assert.Equal("INV-2026-000001", await TakeWithoutGapsAsync(process, "INV", 2026, commit: true));
        Assert.Equal("INV-2026-000002", await TakeWithoutGapsAsync(process, "INV", 2026, commit: true));
        Assert.Equal("INV-2027-000001", await TakeWithoutGapsAsync(process, "INV", 2027, commit: true));
        Assert.Equal("CN-2026-000001", await TakeWithoutGapsAsync(process, "CN", 2026, commit: true));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_number_without_gaps_that_was_rolled_back_is_given_again(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await TakeWithoutGapsAsync(process, "INV", 2026, commit: true);

        await TakeWithoutGapsAsync(process, "INV", 2026, commit: false);

        Assert.Equal("INV-2026-000002", await TakeWithoutGapsAsync(process, "INV", 2026, commit: true));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Concurrent_transactions_leave_neither_gaps_nor_doubles_even_if_some_roll_back(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);

        var taken = await Task.WhenAll(Enumerable.Range(0, Transactions).Select(worker => Task.Run(async () =>
        {
            List<string> numbers = [];
            for (var i = 0; i < NumbersEach; i++)
            {
                var commit = (worker + i) % 4 != 0;
                var number = await TakeWithoutGapsAsync(process, "INV", 2026, commit);
                if (commit)
                {
                    numbers.Add(number);
                }
            }

            return numbers;
        })));

        var all = taken.SelectMany(numbers => numbers).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(Transactions * NumbersEach * 3 / 4, all.Count);
        Assert.Equal(Enumerable.Range(1, all.Count).Select(number => $"INV-2026-{number:000000}"), all);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Numbers_that_may_have_gaps_are_never_given_twice_over_two_processes(DatabaseProvider provider)
    {
        await using var first = await BenchProcess.StartAsync(provider);
        var second = await first.StartSecondAsync();

        var taken = await Task.WhenAll(Enumerable.Range(0, Transactions).Select(worker => Task.Run(async () =>
        {
            List<string> numbers = [];
            for (var i = 0; i < NumbersEach; i++)
            {
                numbers.Add(await InTransactionAsync(worker % 2 == 0 ? first : second, commit: true, (series, context) =>
                    series.NextAsync(context, new RequestContext(), "SO", 2026, CancellationToken.None)));
            }

            return numbers;
        })));

        var all = taken.SelectMany(numbers => numbers).ToList();
        Assert.Equal(Transactions * NumbersEach, all.Distinct().Count());
    }

    private static Task<string> TakeWithoutGapsAsync(BenchProcess process, string name, int year, bool commit) =>
        InTransactionAsync(process, commit, (series, context) => series.NextWithoutGapsAsync(context, name, year, CancellationToken.None));

    private static async Task<string> InTransactionAsync(BenchProcess process, bool commit, Func<NumberSeries, BenchDbContext, Task<string>> take)
    {
        using var write = await process.Engine.EnterWriteAsync(CancellationToken.None);
        return await process.WithAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var number = await take(process.Service<NumberSeries>(), context);
            if (commit)
            {
                await transaction.CommitAsync();
            }

            return number;
        });
    }
}
