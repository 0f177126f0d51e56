using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Keeps the document graph of orders: what exists, where it stands and what it follows from.</summary>
internal sealed class DocumentProjection(IReadModels models, Counters counters)
{
    public void Register(Routes routes) => routes
        .On<DeliveryCreated>((e, envelope) => Add(e.OrderId, DocumentType.Delivery, e.DeliveryId, e.Number, "ready", envelope))
        .On<DeliveryShipped>((e, envelope, ct) => MoveAsync(e.OrderId, DocumentType.Delivery, e.DeliveryId, e.Number, "shipped", envelope, ct))
        .On<DeliveryCancelled>((e, envelope, ct) => MoveAsync(e.OrderId, DocumentType.Delivery, e.DeliveryId, e.Number, "cancelled", envelope, ct))
        .On<WorkOrderOpened>((e, envelope) => Add(e.OrderId, DocumentType.WorkOrder, e.WorkOrderId, e.Number, "open", envelope, e.Quantity))
        .On<WorkOrderStarted>((e, envelope, ct) => MoveAsync(e.OrderId, DocumentType.WorkOrder, e.WorkOrderId, e.Number, "inProgress", envelope, ct))
        .On<WorkOrderCancelled>((e, envelope, ct) => MoveAsync(e.OrderId, DocumentType.WorkOrder, e.WorkOrderId, e.Number, "cancelled", envelope, ct))
        .On<OrderLinesDelivered>(Delivered)
        .On<CreditNoteIssued>(CreditIssued)
        .On<PaymentReceived>((e, envelope, ct) => PaidAsync(e.Payment, envelope, ct))
        .On<PaymentAllocated>((e, envelope, ct) => PaidAsync(e.Payment, envelope, ct))
        .On<PaymentRefunded>((e, envelope, ct) => PaidAsync(e.Payment, envelope, ct))
        .On<ReturnAuthorized>((e, envelope) => Add(
            e.OrderId, DocumentType.Return, e.ReturnId, e.Number, "authorized", envelope, e.Lines.Sum(line => line.Quantity)))
        .On<ReturnReceived>(Returned)
        .On<ReturnClosed>(ReturnEnded)
        .On<ReturnCancelled>((e, envelope, ct) => MoveAsync(e.OrderId, DocumentType.Return, e.ReturnId, e.Number, "cancelled", envelope, ct));

    /// <summary>The type of what was delivered, as its event names it.</summary>
    public static DocumentType TypeOf(string delivered) => delivered == "workOrder" ? DocumentType.WorkOrder : DocumentType.Delivery;

    private async Task Delivered(OrderLinesDelivered e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var type = TypeOf(e.DocumentType);
        var link = await MoveAsync(e.OrderId, type, e.DocumentId, e.DocumentNumber, "delivered", envelope, cancellationToken);
        if (type == DocumentType.WorkOrder)
        {
            link.Outstanding -= e.Lines.Sum(line => line.Quantity);
            Move(link, link.Outstanding > 0 ? "inProgress" : "completed");
        }
    }

    private async Task Returned(ReturnReceived e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var link = await MoveAsync(e.OrderId, DocumentType.Return, e.ReturnId, e.Number, "received", envelope, cancellationToken);
        link.Outstanding -= e.Lines.Sum(line => line.Quantity);
        Move(link, link.Outstanding > 0 ? "partiallyReceived" : "received");
    }

    private async Task ReturnEnded(ReturnClosed e, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var link = await MoveAsync(e.OrderId, DocumentType.Return, e.ReturnId, e.Number, "received", envelope, cancellationToken);
        Move(link, link.Outstanding > 0 ? "closed" : "received");
    }

    private void CreditIssued(CreditNoteIssued e, EventEnvelope envelope) => models.Add(new DocumentLink
    {
        OrderId = e.OrderId,
        DocumentId = e.CreditNoteId,
        ParentId = e.InvoiceId,
        Type = DocumentType.CreditNote,
        Number = e.Number,
        Status = "issued",
        Amount = e.Gross,
        Currency = e.Currency,
        At = envelope.At,
    });

    private async Task PaidAsync(PaymentState state, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var payment = await models.PaymentAsync(state.PaymentId, cancellationToken);
        foreach (var part in payment.ChangesTo(state))
        {
            // A payment seen for the first time has no links; a withdrawn one can come back.
            var known = payment.Version == 0
                ? null
                : await models.FindAsync<DocumentLink>(cancellationToken, part.OrderId, state.PaymentId, part.InvoiceId);
            var link = known ?? PaymentLink(state, part, envelope);
            link.Amount = part.Amount;
            link.Status = part.Amount == 0 ? "withdrawn" : "allocated";
        }
    }

    private DocumentLink PaymentLink(PaymentState state, AllocatedPart part, EventEnvelope envelope)
    {
        var link = new DocumentLink
        {
            OrderId = part.OrderId,
            DocumentId = state.PaymentId,
            ParentId = part.InvoiceId,
            Type = DocumentType.Payment,
            Number = state.Number,
            Status = "allocated",
            Currency = state.Currency,
            At = envelope.At,
        };
        models.Add(link);
        return link;
    }

    private async Task<DocumentLink> MoveAsync(
        Guid orderId, DocumentType type, Guid id, string number, string status, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (await models.FindAsync<DocumentLink>(cancellationToken, orderId, id, orderId) is not { } link)
        {
            return Add(orderId, type, id, number, status, envelope);
        }

        Move(link, status);
        return link;
    }

    private void Move(DocumentLink link, string status)
    {
        counters.Document(link, -1);
        link.Status = status;
        counters.Document(link, +1);
    }

    private DocumentLink Add(Guid orderId, DocumentType type, Guid id, string number, string status, EventEnvelope envelope, decimal outstanding = 0)
    {
        var link = new DocumentLink
        {
            OrderId = orderId,
            DocumentId = id,
            ParentId = orderId,
            Type = type,
            Number = number,
            Status = status,
            At = envelope.At,
            Outstanding = outstanding,
        };
        models.Add(link);
        counters.Document(link, +1);
        return link;
    }
}
