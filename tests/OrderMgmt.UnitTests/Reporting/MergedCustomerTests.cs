using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class MergedCustomerTests
{
    private static readonly Guid Holding = Guid.CreateVersion7();
    private static readonly Guid Group = Guid.CreateVersion7();
    private readonly OrderStory _story = new OrderStory().Whole().Returned("quarantine");

    [Fact]
    public async Task Whenever_the_merge_is_handled_the_one_that_remains_has_all_figures()
    {
        for (var handled = 0; handled <= _story.Events.Count; handled++)
        {
            AssertAllIsOf(Holding, await ReplayAsync((handled, Merge(_story.CustomerId, Holding))));
        }
    }

    [Fact]
    public async Task In_whatever_order_two_merges_in_a_row_are_handled_the_last_one_has_all_figures()
    {
        for (var handled = 0; handled <= _story.Events.Count; handled++)
        {
            AssertAllIsOf(Group, await ReplayAsync((handled, Merge(_story.CustomerId, Holding)), (_story.Events.Count / 2, Merge(Holding, Group))));
            AssertAllIsOf(Group, await ReplayAsync((_story.Events.Count / 2, Merge(Holding, Group)), (handled, Merge(_story.CustomerId, Holding))));
        }
    }

    [Fact]
    public async Task A_merge_handled_twice_counts_once()
    {
        var merge = Merge(_story.CustomerId, Holding);

        AssertAllIsOf(Holding, await ReplayAsync((_story.Events.Count, merge), (_story.Events.Count, merge)));
    }

    [Fact]
    public async Task A_rebuild_and_the_proofs_find_the_same_in_the_database()
    {
        var other = new OrderStory().Whole();
        await using var reports = await ReportsHost.StartAsync();
        await reports.TellAsync(_story);
        await reports.TellAsync(other.Tell(Merge(_story.CustomerId, other.CustomerId)));
        var expected = await reports.CheckAsync();
        Assert.All(expected.Values, result => Assert.Equal((0, ""), (result.Violations, string.Join('\n', result.Examples))));

        await reports.SendAsync(new RebuildReportsCommand());

        var rebuilt = await reports.CheckAsync();
        Assert.All(rebuilt.Values, result => Assert.Equal((0, ""), (result.Violations, string.Join('\n', result.Examples))));
        var total = await reports.InScopeAsync((_, db) => Task.FromResult(db.ProfitTotals.Single(row => row.Dimension == ProfitDimension.Customer)));
        Assert.Equal((other.CustomerId, 2 * OrderStory.Net, (2 * OrderStory.Net) - 999), (total.Id, total.ExpectedRevenue, total.ActualRevenue));
    }

    [Fact]
    public async Task A_row_left_under_the_ended_customer_and_a_forged_count_are_found()
    {
        await using var reports = await ReportsHost.StartAsync();
        await reports.TellAsync(_story.Tell(Merge(_story.CustomerId, Holding)));
        await reports.InScopeAsync(async (_, db) =>
        {
            await db.Customers.Where(customer => customer.Id == Holding).ExecuteUpdateAsync(set => set.SetProperty(customer => customer.SettledInvoices, 7));
            return await db.Orders.ExecuteUpdateAsync(set => set.SetProperty(order => order.CustomerId, _story.CustomerId));
        });

        var examples = (await reports.CheckAsync())["I12"].Examples;

        foreach (var beginning in new[] { $"Customer {Holding}", $"Order {_story.OrderId}", $"Invoice {_story.InvoiceId}", "Ledger entry" })
        {
            Assert.Contains(examples, example => example.StartsWith(beginning, StringComparison.Ordinal));
        }
    }

    private static CustomerMerged Merge(Guid ended, Guid survivor) => new(survivor, "C-000002", "Acme Holding AG", ended, "C-000001");

    /// <summary>The story, with merges handled when so many of its events have been.</summary>
    private Task<Replay> ReplayAsync(params (int Handled, CustomerMerged Merge)[] merges)
    {
        List<(IIntegrationEvent Event, EventEnvelope Envelope)> events = [];
        for (var handled = 0; handled <= _story.Events.Count; handled++)
        {
            events.AddRange(new OrderStory().TellAll(merges.Where(merge => merge.Handled == handled).Select(merge => merge.Merge)).Events);
            events.AddRange(_story.Events.Skip(handled).Take(1));
        }

        return Replay.OfAsync(events);
    }

    private static void AssertAllIsOf(Guid survivor, Replay replay)
    {
        Assert.Equal(survivor, replay.Order.CustomerId);
        Assert.Equal(survivor, replay.Invoice.CustomerId);
        Assert.All(replay.Entries, entry => Assert.Equal(survivor, entry.CustomerId));
        Assert.All(replay.Exceptions, exception => Assert.Equal(survivor, exception.CustomerId));
        var (total, order) = (Assert.Single(replay.Totals(ProfitDimension.Customer)), Assert.Single(replay.Totals(ProfitDimension.Order)));
        Assert.Equal(
            (survivor, order.ExpectedRevenue, order.ExpectedCost, order.ExpectedMargin, order.ActualRevenue, order.ActualCost, order.ActualMargin),
            (total.Id, total.ExpectedRevenue, total.ExpectedCost, total.ExpectedMargin, total.ActualRevenue, total.ActualCost, total.ActualMargin));
        var (payer, others) = (replay.Customers.Single(customer => customer.Id == survivor), replay.Customers.Where(customer => customer.Id != survivor).ToList());
        Assert.Equal((1, 10, 0, new DateOnly(2026, 11, 12)), (payer.SettledInvoices, payer.TotalDaysToPay, payer.TotalDaysLate, payer.LastPaymentDate));
        Assert.All(others, other => Assert.Equal((0, 0, 0, (DateOnly?)null), (other.SettledInvoices, other.TotalDaysToPay, other.TotalDaysLate, other.LastPaymentDate)));
    }
}
