using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenInvoiceBalanceChanged(IOrdersDb db, CreditCheck credit) : IHandle<InvoiceBalanceChanged>
{
    public async Task HandleAsync(InvoiceBalanceChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.Invoice.OrderId, cancellationToken);
        order.UpdateInvoice(InvoiceSnapshots.Of(integrationEvent.Invoice), envelope.At);
        await db.SaveChangesAsync(cancellationToken);
        await credit.ReleaseAsync(order.CustomerId, cancellationToken);
    }
}
