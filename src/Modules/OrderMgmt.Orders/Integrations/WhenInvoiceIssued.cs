using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenInvoiceIssued(IOrdersDb db) : IHandle<InvoiceIssued>
{
    public async Task HandleAsync(InvoiceIssued integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.Invoice.OrderId, cancellationToken);
        order.Invoice(
            InvoiceSnapshots.Of(integrationEvent.Invoice),
            integrationEvent.Lines.Where(line => line.OrderLineId is not null).Select(line => (line.OrderLineId!.Value, line.Quantity)),
            envelope.At);
    }
}
