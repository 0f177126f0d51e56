using Microsoft.EntityFrameworkCore;
using OrderMgmt.Billing.Application;
using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Billing.Integrations;

/// <summary>Goods that came back for credit: billed ones are credited by themselves, others are not billed any more.</summary>
internal sealed class WhenReturnReceived(IBillingDb db, CreditNotesToIssue creditNotes) : IHandle<ReturnReceived>
{
    public async Task HandleAsync(ReturnReceived received, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (!received.Credit)
        {
            return;
        }

        var order = await db.BillableOrders.AsTracking().SingleAsync(o => o.Id == received.OrderId, cancellationToken);
        var invoices = await db.Invoices.WithLines().AsTracking().Where(i => i.OrderId == received.OrderId).ToListAsync(cancellationToken);
        var credits = received.Lines
            .GroupBy(line => line.OrderLineId)
            .SelectMany(line => order.TakeReturn(line.Key, line.Sum(part => part.Quantity), invoices));
        await creditNotes.IssueAsync(credits, new CreditCause($"Return {received.Number}: {received.ReasonCode}", received.ReturnId, received.Number), cancellationToken);
    }
}
