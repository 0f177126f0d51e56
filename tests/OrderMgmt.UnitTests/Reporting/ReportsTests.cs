using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class ReportsTests : IAsyncLifetime
{
    private readonly OrderStory _paid = new OrderStory().Whole();
    private readonly OrderStory _open = new OrderStory().Customer().Created().Confirmed().Allocated(1).Shipped().Delivered(2).Drafted();
    private ReportsHost _reports = null!;

    public async Task InitializeAsync() => _reports = await ReportsHost.StartAsync();

    public async Task DisposeAsync() => await _reports.DisposeAsync();

    [Fact]
    public async Task The_timeline_is_paged_and_an_unknown_order_is_refused()
    {
        await _reports.TellAsync(_paid);

        var first = await _reports.SendAsync(new GetOrderTimelineQuery { OrderId = _paid.OrderId, Limit = 10 });
        var second = await _reports.SendAsync(new GetOrderTimelineQuery { OrderId = _paid.OrderId, Limit = 10, Cursor = first.NextCursor });
        Assert.Equal(_paid.Events.Count - 1, first.Items.Count + second.Items.Count);
        Assert.Null(second.NextCursor);
        Assert.Equal(("orders", "user:anna"), (first.Items[0].Module, first.Items[0].Actor));
        await Assert.ThrowsAsync<NotFoundException>(() => _reports.SendAsync(new GetOrderTimelineQuery { OrderId = Guid.CreateVersion7() }));
    }

    [Fact]
    public async Task Documents_stages_and_profit_of_an_order_are_shown()
    {
        await _reports.TellAsync(_paid);

        var documents = (await _reports.SendAsync(new GetOrderDocumentsQuery(_paid.OrderId))).Documents;
        Assert.Equal(
            [DocumentType.Order, DocumentType.Delivery, DocumentType.WorkOrder, DocumentType.Invoice, DocumentType.Payment],
            documents.Select(document => document.Type));
        Assert.Equal("3840.13", documents[3].Amount.ToString());

        var stages = (await _reports.SendAsync(new GetOrderStagesQuery(_paid.OrderId))).Stages;
        Assert.Equal(("Closed", (DateTimeOffset?)null), (stages[^1].Stage, stages[^1].LeftAt));
        Assert.Equal(5, stages.Count);

        var profit = await _reports.SendAsync(new GetOrderProfitQuery(_paid.OrderId));
        Assert.Equal(("1007.00", "977.00", 30.28m), (profit.Expected.Margin.ToString(), profit.Actual.Margin.ToString(), profit.Actual.MarginPercent));
        Assert.Equal(profit.Actual.Margin.Amount, profit.Entries.Where(entry => entry.Basis == ProfitBasis.Actual).Sum(entry => entry.Amount.Amount));
    }

    [Fact]
    public async Task The_dashboard_adds_up_to_the_orders_behind_it()
    {
        await _reports.TellAsync(_paid);
        await _reports.TellAsync(_open);

        var dashboard = await _reports.SendAsync(new GetDashboardQuery());
        Assert.Equal([("closed", 1), ("inFulfillment", 1)], dashboard.OrdersByStatus.Select(group => (group.Key, group.Count)));
        Assert.Equal("/api/v1/orders?status=closed", dashboard.OrdersByStatus[0].Href);
        Assert.Equal((1, "999.00"), (dashboard.BackorderedLines.Count, dashboard.BackorderedLines.Value.ToString()));
        Assert.Equal((1, "1998.00"), (dashboard.DeliveredNotInvoiced.Count, dashboard.DeliveredNotInvoiced.Value.ToString()));
        Assert.Equal(0, dashboard.DeliveriesDue.Count);
        Assert.Equal([("draft", 1), ("paid", 1)], dashboard.InvoicesByStatus.Select(group => (group.Key, group.Count)));
        Assert.Equal("2026-11", Assert.Single(dashboard.Margins).Period);
        Assert.Equal([ExceptionKind.DeliveredNotInvoiced, ExceptionKind.Backorder], dashboard.Exceptions.Select(exception => exception.Kind));
    }

    [Theory]
    [InlineData("order", 2)]
    [InlineData("customer", 2)]
    [InlineData("product", 4)]
    [InlineData("period", 1)]
    public async Task Profitability_is_listed_by_each_dimension(string by, int rows)
    {
        await _reports.TellAsync(_paid);
        await _reports.TellAsync(_open);

        var page = await _reports.SendAsync(new ListProfitabilityQuery { By = by });
        Assert.Equal(rows, page.Items.Count);
        Assert.Equal(page.Items.OrderByDescending(row => row.Actual.Margin.Amount), page.Items);
    }

    [Fact]
    public async Task Months_are_filtered_and_what_profit_can_not_be_added_up_by_is_refused()
    {
        await _reports.TellAsync(_paid);

        Assert.Single((await _reports.SendAsync(new ListProfitabilityQuery { By = "period", From = new(2026, 11, 1), To = new(2026, 12, 1) })).Items);
        Assert.Empty((await _reports.SendAsync(new ListProfitabilityQuery { By = "period", From = new(2026, 12, 1) })).Items);
        var byProject = new ListProfitabilityQuery { By = "project", From = new(2026, 1, 1) };
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => _reports.SendAsync(byProject));
        Assert.Equal([("/by", "unknown_value"), ("/from", "not_allowed")], refused.Problems.Select(problem => (problem.Pointer, problem.Code)));
    }

    [Fact]
    public async Task Aging_sorts_balances_by_days_past_due()
    {
        var story = new OrderStory { Currency = "USD", ExchangeRate = 0.5m }.Customer().Created().Confirmed().Issued();
        await _reports.TellAsync(story);
        var due = new DateOnly(2026, 10, 20);
        await _reports.InScopeAsync((_, db) => db.Invoices.ExecuteUpdateAsync(set => set.SetProperty(invoice => invoice.OpenDueDate, due)));
        await _reports.InScopeAsync((_, db) => db.OpenFigures.Where(figure => figure.DueDate != null).ExecuteUpdateAsync(set => set.SetProperty(figure => figure.DueDate, due)));

        var aging = await _reports.SendAsync(new GetReceivablesAgingQuery());
        var customer = Assert.Single(aging.Customers);
        Assert.Equal(("EUR", "1920.07", "0.00"), (aging.Total.Currency, aging.Total.Days31To60.ToString(), aging.Total.Current.ToString()));
        Assert.Equal(("USD", "3840.13"), (customer.Currencies[0].Currency, customer.Currencies[0].Days31To60.ToString()));
        Assert.Empty((await _reports.SendAsync(new GetReceivablesAgingQuery { CustomerId = Guid.CreateVersion7() })).Customers);
    }

    [Fact]
    public async Task Payment_behaviour_averages_over_settled_invoices()
    {
        await _reports.TellAsync(_paid);
        await _reports.TellAsync(_open);

        var customer = Assert.Single((await _reports.SendAsync(new ListPaymentBehaviorQuery())).Items);
        Assert.Equal(("Acme GmbH", 1, 10m, 0m), (customer.CustomerName, customer.SettledInvoices, customer.AverageDaysToPay, customer.AverageDaysLate));
    }

    [Fact]
    public async Task Every_proof_holds_on_what_the_projections_wrote()
    {
        await _reports.TellAsync(_paid);
        await _reports.TellAsync(_open);
        await _reports.TellAsync(new OrderStory { Currency = "USD", ExchangeRate = 0.91937m }.Rate(0.9m, new DateOnly(2026, 1, 1)).Whole().Returned("restock"));

        var results = await _reports.CheckAsync();
        Assert.Equal(["I10", "I12", "I13", "I7", "I9"], results.Keys.Order(StringComparer.Ordinal));
        Assert.All(results.Values, result => Assert.Equal((0, ""), (result.Violations, string.Join('\n', result.Examples))));
        Assert.All(results.Values, result => Assert.True(result.Checked > 0));
    }

    [Fact]
    public async Task A_forged_total_a_lost_event_and_a_row_that_differs_from_a_rebuild_are_found()
    {
        await _reports.TellAsync(_paid);
        await _reports.InScopeAsync(async (_, db) =>
        {
            await db.ProfitTotals.Where(total => total.Dimension == ProfitDimension.Customer)
                .ExecuteUpdateAsync(set => set.SetProperty(total => total.ActualMargin, 1m));
            await db.Orders.ExecuteUpdateAsync(set => set.SetProperty(order => order.Paid, 1m));
            return await db.Timeline.Where(entry => entry.Type == "billing.invoice-issued.v1").ExecuteDeleteAsync();
        });

        var results = await _reports.CheckAsync();
        Assert.Equal(1, results["I7"].Violations);
        Assert.Equal(1, results["I9"].Violations);
        Assert.Contains(results["I10"].Examples, example => example.StartsWith("OrderSummary", StringComparison.Ordinal));
    }
}
