using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Application.Integrity;
using OrderMgmt.Reporting.Domain;
using OrderMgmt.Reporting.Infrastructure;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class RebuildTests : IAsyncLifetime
{
    private readonly OrderStory _story = new OrderStory().Whole().Returned("quarantine");
    private ReportsHost _reports = null!;

    public async Task InitializeAsync() => _reports = await ReportsHost.StartAsync();

    public async Task DisposeAsync() => await _reports.DisposeAsync();

    [Fact]
    public async Task A_rebuild_finds_the_same_rows_again()
    {
        await _reports.TellAsync(_story);
        await _reports.TellAsync(new OrderStory { Currency = "USD", ExchangeRate = 0.91937m }.Rate(0.9m, new DateOnly(2026, 1, 1)).Whole());
        var before = await RowsAsync();

        var response = await _reports.SendAsync(new RebuildReportsCommand());

        Assert.Equal(await _reports.InScopeAsync((_, db) => db.Events.LongCountAsync()), response.Events);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task What_was_waiting_is_replayed_and_waits_no_more()
    {
        await _reports.TellAsync(_story, handled: 8);

        await _reports.SendAsync(new RebuildReportsCommand());

        Assert.Equal(0, await _reports.InScopeAsync((_, db) => db.Deliveries.CountAsync()));
        var results = await _reports.CheckAsync();
        Assert.All(results.Values, result => Assert.Equal((0, ""), (result.Violations, string.Join('\n', result.Examples))));
        Assert.Equal("closed", await _reports.InScopeAsync((_, db) => db.Orders.Select(order => order.Status).SingleAsync()));
    }

    [Fact]
    public async Task The_lane_is_taken_with_a_raised_fence_and_free_again_afterwards()
    {
        await _reports.InScopeAsync((_, db) =>
        {
            db.Add(new LeaseRow { Lane = "Reporting", Holder = Guid.CreateVersion7(), Fence = 7, ExpiresAt = DateTimeOffset.MaxValue });
            return db.SaveChangesAsync();
        });

        await _reports.SendAsync(new RebuildReportsCommand());

        var lease = await _reports.InScopeAsync((_, db) => db.Leases.SingleAsync());
        Assert.Equal((8, DateTimeOffset.UnixEpoch), (lease.Fence, lease.ExpiresAt));
    }

    [Fact]
    public async Task Decisions_about_exceptions_survive()
    {
        await _reports.TellAsync(new OrderStory().Created().Confirmed().Allocated(2));
        var id = (await _reports.SendAsync(new ListExceptionsQuery())).Items.Single().Id;
        await _reports.SendAsync(new AcknowledgeExceptionCommand { Id = id, Note = "On it" });

        await _reports.SendAsync(new RebuildReportsCommand());

        Assert.Equal((ExceptionStatus.Acknowledged, "On it"), await StatusAsync(id));
    }

    private async Task<(ExceptionStatus, string?)> StatusAsync(Guid id)
    {
        var exception = await _reports.SendAsync(new GetExceptionQuery(id));
        return (exception.Status, exception.Decision?.Note);
    }

    private Task<List<string>> RowsAsync() => _reports.InScopeAsync(async (_, db) => (List<string>)
    [
        .. await TextsAsync(db.Orders), .. await TextsAsync(db.Stages), .. await TextsAsync(db.Timeline), .. await TextsAsync(db.Documents),
        .. await TextsAsync(db.ProfitEntries), .. await TextsAsync(db.ProfitTotals), .. await TextsAsync(db.Invoices), .. await TextsAsync(db.Payments),
        .. await TextsAsync(db.Customers), .. await TextsAsync(db.Rates), .. await TextsAsync(Counted(db)), .. await TextsAsync(db.Exceptions),
    ]);

    /// <summary>A counter that is back at nothing is as good as none; a rebuild, which adds up in larger batches, may never come by it.</summary>
    private static IQueryable<DashboardCounter> Counted(ReportingDbContext db) => db.Counters.Where(counter => counter.Count != 0 || counter.Value != 0);

    private static async Task<IEnumerable<string>> TextsAsync<T>(IQueryable<T> rows)
        where T : class =>
        (await rows.AsNoTracking().ToListAsync())
        .Select(row => $"{typeof(T).Name} {JsonSerializer.Serialize(row, ReadModelText.Options)}").Order(StringComparer.Ordinal);
}
