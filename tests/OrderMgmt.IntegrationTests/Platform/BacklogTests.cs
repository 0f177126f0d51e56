using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class BacklogTests
{
    private const int Most = 20;

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Commands_are_put_off_while_the_lanes_are_far_behind_and_taken_on_again_once_they_caught_up(DatabaseProvider provider)
    {
        await using var process = await StartAsync(provider);
        await NameAsync(process, Most);
        await process.Service<Backlog>().LookAsync(CancellationToken.None);
        await NameAsync(process, 1);
        await process.Service<Backlog>().LookAsync(CancellationToken.None);

        await Assert.ThrowsAsync<LanesBehindException>(() => NameAsync(process, 1));

        await process.DrainAsync();
        await process.Service<Backlog>().LookAsync(CancellationToken.None);
        await NameAsync(process, 1);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Nothing_is_put_off_because_of_what_waits_behind_a_failing_event(DatabaseProvider provider)
    {
        await using var process = await StartAsync(provider);
        var blocked = Guid.CreateVersion7();
        await process.SendAsync(new NameGadgetCommand(blocked, "fails"));
        process.Sabotage.FailOn("fails");
        await process.DrainAsync();
        for (var i = 0; i <= Most; i++)
        {
            await process.SendAsync(new NameGadgetCommand(blocked, $"waits {i}"));
        }

        await process.Service<Backlog>().LookAsync(CancellationToken.None);

        await NameAsync(process, 1);
        Assert.True((await process.DeliveriesAsync()).Count > Most);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task An_import_pauses_at_a_tenth_of_the_room_until_the_lanes_caught_up(DatabaseProvider provider)
    {
        await using var process = await StartAsync(provider);
        await NameAsync(process, (Most / 10) + 1);

        var room = process.Service<Backlog>().WaitForRoomAsync(CancellationToken.None);
        for (var i = 0; i < 5; i++)
        {
            process.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.NotEmpty(await process.DeliveriesAsync());
        }

        Assert.False(room.IsCompleted);
        await process.AdvanceAsync(TimeSpan.Zero);
        await process.DrainAsync();
        while (!room.IsCompleted)
        {
            process.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await room;
    }

    private static Task<BenchProcess> StartAsync(DatabaseProvider provider) => BenchProcess.StartAsync(provider, options => options.MostWaiting = Most);

    private static async Task NameAsync(BenchProcess process, int gadgets)
    {
        for (var i = 0; i < gadgets; i++)
        {
            await process.SendAsync(new NameGadgetCommand(Guid.CreateVersion7(), $"gadget {i}"));
        }
    }
}
