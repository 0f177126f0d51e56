using MediatR;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.CreditNotes;

/// <summary>Reads one credit note.</summary>
public sealed record GetCreditNoteQuery(Guid Id) : IQuery<CreditNoteResponse>;

internal sealed class GetCreditNoteHandler(IBillingDb db) : IRequestHandler<GetCreditNoteQuery, CreditNoteResponse>
{
    public async Task<CreditNoteResponse> Handle(GetCreditNoteQuery query, CancellationToken cancellationToken) =>
        CreditNoteResponse.Of(await db.CreditNotes.ReadAsync(query.Id, cancellationToken));
}
