using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.PaymentTerms;

/// <summary>Lists payment terms. Sort: <c>code</c> (default), <c>createdAt</c>.</summary>
public sealed record ListPaymentTermsQuery : ListRequest, IQuery<Page<PaymentTermResponse>>
{
    /// <summary>Only the terms with this code.</summary>
    public string? Code { get; init; }
}

internal sealed class ListPaymentTermsHandler(IBillingDb db) : IRequestHandler<ListPaymentTermsQuery, Page<PaymentTermResponse>>
{
    private static readonly SortFields<PaymentTerm> SortFields = new SortFields<PaymentTerm>("code", term => term.Id)
        .Allow("code", term => term.Code)
        .Allow("createdAt", term => term.CreatedAt);

    public async Task<Page<PaymentTermResponse>> Handle(ListPaymentTermsQuery query, CancellationToken cancellationToken)
    {
        var terms = db.PaymentTerms.Where(query.Code, code => term => term.Code == code);
        var page = await terms.ToPageAsync(query, SortFields, cancellationToken);
        return page.Select(PaymentTermResponse.Of);
    }
}
