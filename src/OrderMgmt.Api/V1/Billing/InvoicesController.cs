using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Billing.Application.Invoices;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Billing;

/// <summary>Invoices: what customers are asked to pay. Drafts appear by themselves when something is delivered.</summary>
[Route("api/v{version:apiVersion}/invoices")]
public sealed class InvoicesController : ApiController
{
    /// <summary>Puts what may be billed of an order and is on no invoice on its draft.</summary>
    /// <remarks>Needed only after a draft was voided. Refused (409) when there is nothing to bill.</remarks>
    [HttpPost, Permission(Permissions.InvoicesWrite)]
    public Task<ActionResult<InvoiceResponse>> Create(CreateDraftInvoiceCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists invoices, newest first unless sorted otherwise (<c>createdAt</c>).</summary>
    [HttpGet, Permission(Permissions.BillingRead)]
    public Task<ActionResult<Page<InvoiceResponse>>> List([FromQuery] ListInvoicesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads an invoice.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.BillingRead)]
    public Task<ActionResult<InvoiceResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Issues a draft: it gets its number without gaps, its due date and exchange rate, and is frozen.</summary>
    /// <remarks>The body may be left out: then it is issued today. An invoice that asks for nothing is settled at once.</remarks>
    [HttpPost("{id:guid}/issue"), Permission(Permissions.InvoicesWrite)]
    public Task<ActionResult<InvoiceResponse>> Issue(Guid id, IssueInvoiceCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new IssueInvoiceCommand()) with { Id = id }, Reread, cancellationToken);

    /// <summary>Records that an issued invoice went out to the customer.</summary>
    /// <remarks>The body may be left out: then it went out now.</remarks>
    [HttpPost("{id:guid}/send"), Permission(Permissions.InvoicesWrite)]
    public Task<ActionResult<InvoiceResponse>> Send(Guid id, SendInvoiceCommand? command, CancellationToken cancellationToken) =>
        ExecuteAsync((command ?? new SendInvoiceCommand()) with { Id = id }, Reread, cancellationToken);

    /// <summary>Discards a draft; what it billed goes on the order's next one. Issued invoices are credited instead.</summary>
    [HttpPost("{id:guid}/void"), Permission(Permissions.InvoicesWrite)]
    public Task<ActionResult<InvoiceResponse>> Void(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new VoidInvoiceCommand(id), Reread, cancellationToken);

    private static GetInvoiceQuery Reread(Guid id) => new(id);
}
