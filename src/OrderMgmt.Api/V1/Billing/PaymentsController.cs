using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Billing.Application.Payments;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Billing;

/// <summary>Payments: money that customers sent, and the invoices it is used for.</summary>
[Route("api/v{version:apiVersion}/payments")]
public sealed class PaymentsController : ApiController
{
    /// <summary>Records a payment and matches it.</summary>
    /// <remarks>
    /// Invoices whose numbers are in the reference come first, in its order; what they do not take stays unapplied, as the
    /// customer's credit. When the reference names none of the customer's invoices, the oldest due ones are paid.
    /// </remarks>
    [HttpPost, Permission(Permissions.PaymentsWrite)]
    public Task<ActionResult<PaymentResponse>> Create(RecordPaymentCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists payments, newest first unless sorted otherwise (<c>createdAt</c>, <c>receivedDate</c>, <c>number</c>).</summary>
    [HttpGet, Permission(Permissions.BillingRead)]
    public Task<ActionResult<Page<PaymentResponse>>> List([FromQuery] ListPaymentsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a payment.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.BillingRead)]
    public Task<ActionResult<PaymentResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Uses what is unapplied for invoices of the same customer and currency.</summary>
    [HttpPost("{id:guid}/allocate"), Permission(Permissions.PaymentsWrite)]
    public Task<ActionResult<PaymentResponse>> Allocate(Guid id, AllocatePaymentCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, Reread, cancellationToken);

    /// <summary>Withdraws the payment from invoices: they are open again, and it is unapplied.</summary>
    /// <remarks>The body may be left out: then everything is withdrawn.</remarks>
    [HttpPost("{id:guid}/unallocate"), Permission(Permissions.PaymentsWrite)]
    public Task<ActionResult<PaymentResponse>> Unallocate(Guid id, UnallocatePaymentCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new UnallocatePaymentCommand()) with { Id = id }, Reread, cancellationToken);

    /// <summary>Records that part of a payment was paid back, at most what is unapplied.</summary>
    [HttpPost("{id:guid}/refund"), Permission(Permissions.PaymentsRefund)]
    public Task<ActionResult<PaymentResponse>> Refund(Guid id, RefundPaymentCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { Id = id }, Reread, cancellationToken);

    private static GetPaymentQuery Reread(Guid id) => new(id);
}
