using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>Reads one invoice.</summary>
public sealed record GetInvoiceQuery(Guid Id) : IQuery<InvoiceResponse>;

internal sealed class GetInvoiceHandler(IBillingDb db, CompanyCalendar company) : IRequestHandler<GetInvoiceQuery, InvoiceResponse>
{
    public async Task<InvoiceResponse> Handle(GetInvoiceQuery query, CancellationToken cancellationToken) =>
        InvoiceResponse.Of(await db.Invoices.WithLines().ReadAsync(query.Id, cancellationToken), company.Today);
}
