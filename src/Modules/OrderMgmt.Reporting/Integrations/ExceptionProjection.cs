using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Opens an exception when its cause appears, keeps its value at risk, and closes it when the cause is gone.</summary>
internal sealed class ExceptionProjection(IReadModels models, Counters counters, ExchangeRates rates, CompanyOptions company)
{
    public void Register(Routes routes) => routes
        .On<OrderHeld>((e, envelope, ct) => CheckHoldAsync(e.Order.OrderId, envelope, ct))
        .On<OrderReleased>((e, envelope, ct) => CheckHoldAsync(e.Order.OrderId, envelope, ct))
        .On<OrderConfirmed>((e, envelope, ct) => CheckHoldAsync(e.Order.OrderId, envelope, ct))
        .On<OrderCancelled>((e, envelope, ct) => CheckHoldAsync(e.Order.OrderId, envelope, ct))
        .On<OrderProgressed>((e, envelope, ct) => CheckBackorderAsync(e.Order.OrderId, envelope, ct))
        .On<OrderCancelled>((e, envelope, ct) => CheckBackorderAsync(e.Order.OrderId, envelope, ct))
        .On<OrderClosed>((e, envelope, ct) => CheckBackorderAsync(e.Order.OrderId, envelope, ct))
        .On<OrderConfirmed>((e, envelope, ct) => CheckNotInvoicedAsync(e.Order.OrderId, envelope, ct))
        .On<OrderCancelled>((e, envelope, ct) => CheckNotInvoicedAsync(e.Order.OrderId, envelope, ct))
        .On<MilestoneReached>((e, envelope, ct) => CheckNotInvoicedAsync(e.Order.OrderId, envelope, ct))
        .On<OrderLinesDelivered>((e, envelope, ct) => CheckNotInvoicedAsync(e.OrderId, envelope, ct))
        .On<InvoiceIssued>((e, envelope, ct) => CheckNotInvoicedAsync(e.Invoice.OrderId, envelope, ct))
        .On<ReturnReceived>((e, envelope, ct) => CheckNotInvoicedAsync(e.OrderId, envelope, ct))
        .On<CreditNoteIssued>((e, envelope, ct) => CheckNotInvoicedAsync(e.OrderId, envelope, ct))
        .On<InvoiceBecameOverdue>(Overdue)
        .On<InvoiceBalanceChanged>(BalanceChanged)
        .On<PaymentReceived>((e, envelope, ct) => CheckPaymentAsync(e.Payment, envelope, ct))
        .On<PaymentAllocated>((e, envelope, ct) => CheckPaymentAsync(e.Payment, envelope, ct))
        .On<PaymentRefunded>((e, envelope, ct) => CheckPaymentAsync(e.Payment, envelope, ct));

    private async Task CheckHoldAsync(Guid orderId, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(orderId, cancellationToken);
        order.HoldExceptionId = await TrackAsync(
            order.HoldExceptionId, order.Status == "onHold", order.NetBase,
            () => Open(ExceptionKind.OnHold, order, order.NetBase, envelope), envelope, cancellationToken);
    }

    private async Task CheckBackorderAsync(Guid orderId, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(orderId, cancellationToken);
        order.BackorderExceptionId = await TrackAsync(
            order.BackorderExceptionId, order.BackorderedLines > 0, order.Backordered,
            () => Open(ExceptionKind.Backorder, order, order.Backordered, envelope), envelope, cancellationToken);
    }

    private async Task CheckNotInvoicedAsync(Guid orderId, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await models.OrderAsync(orderId, cancellationToken);
        order.NotInvoicedExceptionId = await TrackAsync(
            order.NotInvoicedExceptionId, order.IsDeliveredNotInvoiced, order.DeliveredNotInvoiced,
            () => Open(ExceptionKind.DeliveredNotInvoiced, order, order.DeliveredNotInvoiced, envelope), envelope, cancellationToken);
    }

    private async Task Overdue(InvoiceBecameOverdue e, EventEnvelope envelope, CancellationToken cancellationToken) =>
        await CheckInvoiceAsync(e.Invoice.InvoiceId, opens: true, envelope, cancellationToken);

    private async Task BalanceChanged(InvoiceBalanceChanged e, EventEnvelope envelope, CancellationToken cancellationToken) =>
        await CheckInvoiceAsync(e.Invoice.InvoiceId, opens: false, envelope, cancellationToken);

    private async Task CheckInvoiceAsync(Guid invoiceId, bool opens, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var invoice = (await models.FindAsync<InvoiceSummary>(cancellationToken, invoiceId))!;
        var isOverdue = invoice.Balance > 0 && (opens || invoice.OverdueExceptionId is not null);
        invoice.OverdueExceptionId = await TrackAsync(
            invoice.OverdueExceptionId, isOverdue, invoice.BalanceBase,
            () => Open(
                ExceptionKind.Overdue, (DocumentType.Invoice, invoice.Id, invoice.Number), invoice.OrderId, (invoice.CustomerId, invoice.CustomerName),
                invoice.BalanceBase, envelope),
            envelope, cancellationToken);
    }

    private async Task CheckPaymentAsync(PaymentState state, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var payment = await models.PaymentAsync(state.PaymentId, cancellationToken);
        if (state.Unapplied == 0 && payment.UnmatchedExceptionId is null)
        {
            return;
        }

        var rate = await rates.OnAsync(state.Currency, state.ReceivedDate, envelope, cancellationToken);
        var unapplied = Rounding.ToCurrency(state.Unapplied * rate, company.BaseCurrency);
        var customer = await models.CustomerAsync(state.CustomerId, cancellationToken);
        payment.UnmatchedExceptionId = await TrackAsync(
            payment.UnmatchedExceptionId, state.Unapplied > 0, unapplied,
            () => Open(
                ExceptionKind.UnmatchedPayment, (DocumentType.Payment, payment.Id, state.Number), null, (customer.Id, customer.Name), unapplied, envelope),
            envelope, cancellationToken);
    }

    /// <summary>Brings an exception in line with its cause. Returns the open exception, if any; only one that is open is ever read.</summary>
    private async Task<Guid?> TrackAsync(
        Guid? known, bool exists, decimal valueAtRisk, Func<ExceptionCase> open, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            if (!exists)
            {
                return null;
            }

            var opened = open();
            models.Add(opened);
            counters.Exception(opened, +1);
            return opened.Id;
        }

        var exception = (await models.FindAsync<ExceptionCase>(cancellationToken, known.Value))!;
        counters.Exception(exception, -1);
        exception.ValueAtRisk = valueAtRisk;
        exception.ClosedAt = exists ? null : envelope.At;
        counters.Exception(exception, +1);
        return exists ? known : null;
    }

    private static ExceptionCase Open(ExceptionKind kind, OrderSummary order, decimal valueAtRisk, EventEnvelope envelope) =>
        Open(kind, (DocumentType.Order, order.Id, order.Number), order.Id, (order.CustomerId, order.CustomerName), valueAtRisk, envelope);

    private static ExceptionCase Open(
        ExceptionKind kind, (DocumentType Type, Guid Id, string Number) subject, Guid? orderId, (Guid Id, string Name) customer, decimal valueAtRisk,
        EventEnvelope envelope)
    {
        var rule = ExceptionRule.Of(kind);
        return new ExceptionCase
        {
            Id = envelope.Id,
            Kind = kind,
            Severity = rule.Severity,
            SubjectType = subject.Type,
            SubjectId = subject.Id,
            SubjectNumber = subject.Number,
            OrderId = orderId,
            CustomerId = customer.Id,
            CustomerName = customer.Name,
            ValueAtRisk = valueAtRisk,
            Since = envelope.At,
            Owner = rule.Owner,
            SuggestedAction = rule.SuggestedAction,
        };
    }
}
