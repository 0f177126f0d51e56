using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Billing.Application.CreditNotes;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Billing;

/// <summary>Credit notes: what is taken back of issued invoices. Returns make theirs by themselves.</summary>
[Route("api/v{version:apiVersion}/credit-notes")]
public sealed class CreditNotesController : ApiController
{
    /// <summary>Credits an issued invoice, whole or by line; the credit note is issued at once.</summary>
    /// <remarks>Of each line at most what no earlier credit note has taken. Partial credits add up to the invoice exactly, tax included.</remarks>
    [HttpPost, Permission(Permissions.CreditNotesIssue)]
    public Task<ActionResult<CreditNoteResponse>> Create(CreateCreditNoteCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists credit notes, newest first unless sorted otherwise (<c>createdAt</c>, <c>number</c>).</summary>
    [HttpGet, Permission(Permissions.BillingRead)]
    public Task<ActionResult<Page<CreditNoteResponse>>> List([FromQuery] ListCreditNotesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a credit note.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.BillingRead)]
    public Task<ActionResult<CreditNoteResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    private static GetCreditNoteQuery Reread(Guid id) => new(id);
}
