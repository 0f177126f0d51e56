using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Issuing invoices and recording payments. A paid order is closed in the same transaction.</summary>
internal sealed class BillingEndpoints(IStore store, NumberSeries numbers, TimeProvider clock)
{
    private const int DaysToPay = 30;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/invoices", FindAsync);
        routes.MapPost("/api/v1/invoices/{id}/issue", IssueAsync);
        routes.MapPost("/api/v1/payments", PayAsync);
    }

    private async Task FindAsync(HttpContext exchange)
    {
        var invoice = new StoredInvoice();
        await store.ReadAsync(invoice.ReadOfOrder(exchange.QueryOrderId()), exchange.RequestAborted);
        InvoiceResponse[] items = invoice.Id == Guid.Empty ? [] : [invoice.Response()];
        await exchange.AnswerAsync(StatusCodes.Status200OK, new PageResponse<InvoiceResponse>(items, null), FloorJson.Default.InvoicePage);
    }

    private async Task IssueAsync(HttpContext exchange)
    {
        const string OrderOfInvoice = "SELECT order_id FROM invoices WHERE id = $1";
        var invoice = new StoredInvoice();
        var order = new StoredOrder();
        await store.ChangeAsync(
            [
                .. invoice.ReadLocked(exchange.RouteId()),
                .. order.ReadLockedBy(OrderOfInvoice, exchange.RouteId()),
                numbers.NextWithoutGap("INV", number => invoice.Number = number),
            ],
            () => Issue(invoice, order),
            exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status200OK, invoice.Response(), invoice.Version, FloorJson.Default.InvoiceResponse);
    }

    private List<Statement> Issue(StoredInvoice invoice, StoredOrder order)
    {
        var (now, correlation) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        invoice.IssueDate = DateOnly.FromDateTime(now.UtcDateTime);
        invoice.DueDate = invoice.IssueDate.AddDays(DaysToPay);
        List<Statement> writes =
        [
            invoice.MoveOn("draft", "issued"),
            order.MoveOn("delivered", "invoiced"),
            new("UPDATE order_lines SET invoiced = quantity WHERE order_id = $1", [order.Id]),
        ];
        order.Lines.ForEach(line => line.Invoiced = line.Quantity);
        var dueAt = new DateTimeOffset(invoice.DueDate.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        writes.Add(EventLog.Append(
        [
            EventLog.Row(new InvoiceIssued(invoice.State(), invoice.BilledLines(), now), FloorJson.Default.InvoiceIssued, correlation, now),
            EventLog.Row(new InvoiceDuePassed(invoice.Id, dueAt), FloorJson.Default.InvoiceDuePassed, correlation, now),
            EventLog.Row(new OrderProgressed(order.State(), order.Quantities()), FloorJson.Default.OrderProgressed, correlation, now),
        ]));
        return writes;
    }

    private async Task PayAsync(HttpContext exchange)
    {
        const string OrderOfInvoice = "SELECT order_id FROM invoices WHERE number = $1 AND status <> 'draft'";
        var body = await exchange.BodyAsync(FloorJson.Default.RecordPaymentBody);
        var number = await numbers.NextAsync("PM", exchange.RequestAborted);
        var invoice = new StoredInvoice();
        var order = new StoredOrder();
        PaymentState? payment = null;
        await store.ChangeAsync(
            [invoice.ReadLockedByNumber(body.Reference), .. order.ReadLockedBy(OrderOfInvoice, body.Reference)],
            () =>
            {
                payment = Matched(body, number, invoice);
                return Pay(payment, invoice, order);
            },
            exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status201Created, Response(payment!), 1, FloorJson.Default.PaymentResponse);
    }

    /// <summary>Only the exact amount with the invoice's number: the floor knows no other match.</summary>
    private PaymentState Matched(RecordPaymentBody body, string number, StoredInvoice invoice) =>
        body.Amount == invoice.Gross && body.CustomerId == invoice.CustomerId
            ? new PaymentState(
                Guid.CreateVersion7(clock.GetUtcNow()), 1, number, body.CustomerId, body.Currency, body.Amount, 0, 0, body.ReceivedDate, body.Reference,
                [new PaymentAllocation(invoice.Id, invoice.Number, invoice.OrderId, body.Amount, "reference")])
            : throw new RefusedException("The payment does not match the invoice.");

    private List<Statement> Pay(PaymentState payment, StoredInvoice invoice, StoredOrder order)
    {
        var (now, correlation) = (clock.GetUtcNow(), Guid.CreateVersion7(clock.GetUtcNow()));
        invoice.Paid = payment.Amount;
        return
        [
            Schema.Payments.Insert([
                [payment.PaymentId, payment.Number, payment.CustomerId, payment.Currency, payment.Amount, payment.Unapplied, payment.ReceivedDate, payment.Reference!, now]]),
            Schema.Allocations.Insert([.. payment.Allocations.Select(a => new object[] { Guid.CreateVersion7(now), payment.PaymentId, a.InvoiceId, a.Amount, a.MatchReason })]),
            invoice.MoveOn("issued", "paid"),
            order.MoveOn("invoiced", "closed"),
            EventLog.Append(
            [
                EventLog.Row(new PaymentReceived(payment), FloorJson.Default.PaymentReceived, correlation, now),
                EventLog.Row(new InvoiceBalanceChanged(invoice.State(), now), FloorJson.Default.InvoiceBalanceChanged, correlation, now),
                EventLog.Row(new OrderClosed(order.State(), order.Quantities(), now), FloorJson.Default.OrderClosed, correlation, now),
            ]),
        ];
    }

    private static PaymentResponse Response(PaymentState payment) => new(
        payment.PaymentId, payment.Number, payment.CustomerId, payment.Currency, Text.Amount(payment.Amount), Text.Amount(payment.Unapplied), payment.ReceivedDate, payment.Reference!,
        [.. payment.Allocations.Select(a => new AllocationResponse(a.InvoiceId, a.InvoiceNumber, Text.Amount(a.Amount), a.MatchReason))], payment.Version);
}
