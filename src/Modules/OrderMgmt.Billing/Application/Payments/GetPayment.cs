using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Reads one payment.</summary>
public sealed record GetPaymentQuery(Guid Id) : IQuery<PaymentResponse>;

internal sealed class GetPaymentHandler(IBillingDb db) : IRequestHandler<GetPaymentQuery, PaymentResponse>
{
    public async Task<PaymentResponse> Handle(GetPaymentQuery query, CancellationToken cancellationToken) =>
        PaymentResponse.Of(await db.Payments.ReadAsync(query.Id, cancellationToken));
}
