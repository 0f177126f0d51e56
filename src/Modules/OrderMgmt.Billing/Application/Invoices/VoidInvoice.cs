using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>Discards a draft. What it billed goes on the order's next draft.</summary>
public sealed record VoidInvoiceCommand(Guid Id) : ICommand<InvoiceResponse>;

internal sealed class VoidInvoiceHandler(IBillingDb db, CompanyCalendar company, RequestContext request) : IRequestHandler<VoidInvoiceCommand, InvoiceResponse>
{
    public async Task<InvoiceResponse> Handle(VoidInvoiceCommand command, CancellationToken cancellationToken)
    {
        var invoice = await db.LoadInvoiceAsync(command.Id, request, cancellationToken);
        var order = await db.BillableOrders.AsTracking().SingleAsync(o => o.Id == invoice.OrderId, cancellationToken);
        invoice.Void();
        order.PutBack(invoice);
        await db.SaveChangesAsync(cancellationToken);
        return InvoiceResponse.Of(invoice, company.Today);
    }
}
