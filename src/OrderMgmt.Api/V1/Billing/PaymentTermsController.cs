using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Billing.Application.PaymentTerms;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Billing;

/// <summary>Payment terms: how a due date follows from an issue date. The usual ones are there from the start.</summary>
[Route("api/v{version:apiVersion}/payment-terms")]
public sealed class PaymentTermsController : ApiController
{
    /// <summary>Adds payment terms of the company's own.</summary>
    [HttpPost, Permission(Permissions.BillingSettingsWrite)]
    public Task<ActionResult<PaymentTermResponse>> Create(CreatePaymentTermCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists payment terms by code, unless sorted otherwise (<c>code</c>, <c>createdAt</c>).</summary>
    [HttpGet, Permission(Permissions.BillingRead)]
    public Task<ActionResult<Page<PaymentTermResponse>>> List([FromQuery] ListPaymentTermsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads payment terms.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.BillingRead)]
    public Task<ActionResult<PaymentTermResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    private static GetPaymentTermQuery Reread(Guid id) => new(id);
}
