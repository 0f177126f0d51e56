using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.PaymentTerms;

/// <summary>Reads payment terms.</summary>
public sealed record GetPaymentTermQuery(Guid Id) : IQuery<PaymentTermResponse>;

internal sealed class GetPaymentTermHandler(IBillingDb db) : IRequestHandler<GetPaymentTermQuery, PaymentTermResponse>
{
    public async Task<PaymentTermResponse> Handle(GetPaymentTermQuery query, CancellationToken cancellationToken) =>
        PaymentTermResponse.Of(await db.PaymentTerms.ReadAsync(query.Id, cancellationToken));
}
