using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Application;

namespace OrderMgmt.Returns.Integrations;

/// <summary>Shows on the return what came into stock again, and at which cost.</summary>
internal sealed class WhenReturnStocked(IReturnsDb db) : IHandle<ReturnStocked>
{
    public async Task HandleAsync(ReturnStocked integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var customerReturn = await db.Returns.AsTracking().SingleAsync(known => known.Id == integrationEvent.ReturnId, cancellationToken);
        foreach (var line in integrationEvent.Lines)
        {
            customerReturn.NoteStocked(line.OrderLineId, line.Quantity, line.Cost);
        }
    }
}
