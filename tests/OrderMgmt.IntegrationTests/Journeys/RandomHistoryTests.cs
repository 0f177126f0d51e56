using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Tests.Shared.Histories;

namespace OrderMgmt.IntegrationTests.Journeys;

/// <summary>A short random history; the load program's verb <c>history</c> runs thousands of commands.</summary>
public sealed class RandomHistoryTests
{
    private const int Seed = 2026;
    private const int Commands = 120;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Whatever_people_do_in_whatever_order_the_system_agrees_with_a_simple_model(DatabaseProvider provider)
    {
        var history = new History(async () => new Host(await ApiServer.StartAsync(provider)));
        var commands = HistoryCommand.History(Seed, number: 0, Commands);

        var difference = await history.RunAsync(commands, CancellationToken.None);

        Assert.True(difference is null, difference is null ? null : $"Seed {Seed}: {await history.ShrinkAsync(commands, difference, CancellationToken.None)}");
        Assert.True(history.Done > Commands / 4, $"Only {history.Done} commands had something to be about.");
    }

    private sealed class Host(ApiServer api) : IHistoryHost
    {
        public HttpClient Http => api.Http;

        public DateTimeOffset Now => api.Clock.GetUtcNow();

        public void Advance(TimeSpan time) => api.Clock.Advance(time);

        public ValueTask DisposeAsync() => api.DisposeAsync();
    }
}
