using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Integrations;

/// <summary>Shows on the return how the customer was credited for it. Other credit notes are none of its business.</summary>
internal sealed class WhenCreditNoteIssued(IReturnsDb db) : IHandle<CreditNoteIssued>
{
    public async Task HandleAsync(CreditNoteIssued integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (integrationEvent.ReturnId is not { } returnId)
        {
            return;
        }

        var customerReturn = await db.Returns.AsTracking().SingleAsync(known => known.Id == returnId, cancellationToken);
        customerReturn.NoteCredited(
            new ReturnCreditNote(integrationEvent.CreditNoteId, integrationEvent.Number, integrationEvent.Currency, integrationEvent.Gross, integrationEvent.IssueDate),
            integrationEvent.Lines.Where(line => line.OrderLineId is not null).Select(line => (line.OrderLineId!.Value, line.Quantity)));
    }
}
