using OrderMgmt.Contracts.Returns;
using OrderMgmt.Orders.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenReturnReceived(IOrdersDb db) : IHandle<ReturnReceived>
{
    public async Task HandleAsync(ReturnReceived integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var order = await db.FindOrderAsync(integrationEvent.OrderId, cancellationToken);
        order.Return(integrationEvent.Lines.Select(line => (line.OrderLineId, line.Quantity)), integrationEvent.Credit, envelope.At);
    }
}
