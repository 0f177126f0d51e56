using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class ReceivablesProjectionTests
{
    [Fact]
    public async Task An_issued_invoice_is_receivable_until_it_is_settled()
    {
        var story = new OrderStory().Created().Confirmed().Drafted();
        Assert.False((await Replay.OfAsync(story)).Invoice.IsReceivable);

        var open = await Replay.OfAsync(story.Issued());
        Assert.Equal(new DateOnly(2026, 12, 2), open.Invoice.OpenDueDate);
        Assert.Equal((1, OrderStory.Gross), (open.Counters(DashboardFigure.Receivables)[0].Count, open.Counters(DashboardFigure.Receivables)[0].Value));

        var settled = await Replay.OfAsync(story.BalanceChanged(OrderStory.Gross, 0, OrderStory.Start.AddDays(10)));
        Assert.False(settled.Invoice.IsReceivable);
        Assert.Empty(settled.Counters(DashboardFigure.Receivables));
        Assert.Equal("paid", Assert.Single(settled.Counters(DashboardFigure.Invoices)).Status);
    }

    [Fact]
    public async Task Days_to_pay_and_days_late_are_counted_from_issue_and_due_date()
    {
        var story = new OrderStory().Customer().Created().Confirmed().Issued().BalanceChanged(OrderStory.Gross, 0, OrderStory.Start.AddDays(35));
        var customer = (await Replay.OfAsync(story)).Customer;

        Assert.Equal((1, 35, 5), (customer.SettledInvoices, customer.TotalDaysToPay, customer.TotalDaysLate));
    }

    [Fact]
    public async Task A_withdrawn_payment_takes_the_invoice_out_of_the_customers_record()
    {
        var story = new OrderStory().Customer().Created().Confirmed().Issued()
            .BalanceChanged(OrderStory.Gross, 0, OrderStory.Start.AddDays(10)).BalanceChanged(0, 0, null);
        var replay = await Replay.OfAsync(story);

        Assert.Equal((0, 0, 0), (replay.Customer.SettledInvoices, replay.Customer.TotalDaysToPay, replay.Customer.TotalDaysLate));
        Assert.True(replay.Invoice.IsReceivable);
        Assert.Equal((0m, OrderStory.Gross), (replay.Order.Paid, replay.Order.Balance));
    }

    [Fact]
    public async Task An_invoice_settled_by_credit_alone_says_nothing_about_how_the_customer_pays()
    {
        var story = new OrderStory().Customer().Created().Confirmed().Issued().BalanceChanged(0, OrderStory.Gross, OrderStory.Start.AddDays(2));
        var replay = await Replay.OfAsync(story);

        Assert.Equal(0, replay.Customer.SettledInvoices);
        Assert.Equal(OrderStory.Gross, replay.Order.Credited);
    }

    [Fact]
    public async Task The_last_payment_is_remembered() =>
        Assert.Equal(new DateOnly(2026, 11, 12), (await Replay.OfAsync(new OrderStory().Whole())).Customer.LastPaymentDate);
}
