using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.UnitTests.Reporting;

public sealed class OrderProjectionTests
{
    [Fact]
    public async Task A_closed_order_is_summed_up_with_everything_its_documents_say()
    {
        var order = (await Replay.OfAsync(new OrderStory().Whole())).Order;

        Assert.Equal(("closed", "Closed", OrderStory.Net), (order.Status, order.Stage, order.NetBase));
        Assert.Equal((OrderStory.Gross, OrderStory.Gross, 0m, 0m), (order.Invoiced, order.Paid, order.Credited, order.Balance));
        Assert.Equal(2250m, order.Cost);
        Assert.Equal((0m, 0m), (order.DeliveredNotInvoiced, order.Backordered));
    }

    [Fact]
    public async Task The_stage_ledger_says_when_each_stage_was_entered_and_left_and_by_whom()
    {
        var replay = await Replay.OfAsync(new OrderStory().Whole());

        Assert.Equal(["Draft", "Fulfilment", "Delivered", "Invoiced"], replay.Stages.Select(stage => stage.Stage));
        Assert.Equal(replay.Stages.Skip(1).Select(stage => stage.EnteredAt), replay.Stages.SkipLast(1).Select(stage => stage.LeftAt));
        Assert.Equal(replay.Stages[^1].LeftAt, replay.Order.StageEnteredAt);
        Assert.All(replay.Stages, stage => Assert.Equal("user:anna", stage.EnteredBy));
        Assert.Equal("orders.order-confirmed.v1", replay.Stages[1].Cause);
    }

    [Fact]
    public async Task Each_order_is_counted_exactly_where_it_stands()
    {
        var counter = Assert.Single((await Replay.OfAsync(new OrderStory().Whole())).Counters(DashboardFigure.Orders));

        Assert.Equal(("closed", "Closed", "sales", 1, OrderStory.Net), (counter.Status, counter.Stage, counter.Owner, counter.Count, counter.Value));
    }

    [Fact]
    public async Task What_is_delivered_and_not_invoiced_is_valued_line_by_line()
    {
        var replay = await Replay.OfAsync(new OrderStory().Created().Confirmed().Allocated().Delivered(2).Serviced(1));

        Assert.Equal(2098m, replay.Order.DeliveredNotInvoiced);
        var counter = Assert.Single(replay.Counters(DashboardFigure.DeliveredNotInvoiced));
        Assert.Equal((1, 2098m), (counter.Count, counter.Value));
    }

    [Fact]
    public async Task An_older_state_of_the_order_does_not_replace_a_newer_one()
    {
        var story = new OrderStory().Created().Confirmed();
        var newer = story.Events[1];
        story.Progressed("delivered", "delivered", "Delivered").Tell(newer.Event);

        Assert.Equal("delivered", (await Replay.OfAsync(story)).Order.Status);
    }

    [Fact]
    public async Task An_event_of_an_order_whose_creation_is_unknown_is_refused_so_that_it_is_tried_again() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Replay.OfAsync(new OrderStory().Delivered()));

    [Fact]
    public async Task The_timeline_tells_every_event_about_the_order_once_and_in_order()
    {
        var story = new OrderStory().Whole();
        var timeline = (await Replay.OfAsync(story)).Timeline;

        Assert.Equal(story.Events.Skip(1).Select(e => e.Envelope.Id), timeline.Select(entry => entry.EventId));
        Assert.All(timeline, entry => Assert.NotEmpty(entry.Title));
        Assert.Contains(timeline, entry => entry.Title == "Invoice INV-2026-000001 over 3840.13 EUR issued, due on 2026-12-02");
        Assert.Contains(timeline, entry => entry.Title == "Payment PAY-2026-000001: 3840.13 EUR used for INV-2026-000001");
        Assert.Contains(timeline, entry => entry.Title == "Delivery DN-2026-000001 shipped with DHL: 3 × LAP-14" && entry.Details["trackingNumber"] == "T1");
    }

    [Fact]
    public async Task The_document_graph_links_each_document_to_the_one_it_follows_from()
    {
        var story = new OrderStory().Whole().Returned("restock");
        var documents = (await Replay.OfAsync(story)).Documents;

        Assert.Equal(
            [
                (DocumentType.Delivery, "delivered", story.OrderId), (DocumentType.WorkOrder, "completed", story.OrderId),
                (DocumentType.CreditNote, "issued", story.InvoiceId), (DocumentType.Payment, "allocated", story.InvoiceId),
                (DocumentType.Return, "received", story.OrderId),
            ],
            documents.OrderBy(document => document.Type).Select(document => (document.Type, document.Status, document.ParentId)));
    }

    [Fact]
    public async Task A_withdrawn_payment_stays_in_the_graph_and_can_come_back()
    {
        var story = new OrderStory().Created().Confirmed().Issued().Received(1000, 1000).Reallocated(1000, 0);
        var withdrawn = Assert.Single((await Replay.OfAsync(story)).Documents);
        Assert.Equal(("withdrawn", 0m), (withdrawn.Status, withdrawn.Amount));

        var back = await Replay.OfAsync(story.Reallocated(1000, 400));
        var link = Assert.Single(back.Documents);
        Assert.Equal(("allocated", 400m), (link.Status, link.Amount));
        Assert.Equal("Payment PAY-2026-000001 withdrawn from the order's invoices", back.Timeline[^2].Title);
    }
}
