using OrderMgmt.Contracts.Billing;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenCreditNoteIssued(IOrdersDb db) : IHandle<CreditNoteIssued>
{
    public async Task HandleAsync(CreditNoteIssued integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.OrderId, cancellationToken);
        var lines = integrationEvent.Lines.Where(line => line.OrderLineId is not null).Select(line => (line.OrderLineId!.Value, line.Quantity));
        if (integrationEvent.ReturnId is not null)
        {
            order.Credit(lines, envelope.At);
        }
        else if (integrationEvent.ForCancellation)
        {
            order.Withdraw(lines, envelope.At);
        }
    }
}
