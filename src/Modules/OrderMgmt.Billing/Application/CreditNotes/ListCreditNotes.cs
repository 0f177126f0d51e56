using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.CreditNotes;

/// <summary>Lists credit notes. Sort: <c>createdAt</c> (default descending), <c>number</c>.</summary>
public sealed record ListCreditNotesQuery : ListRequest, IQuery<Page<CreditNoteResponse>>
{
    /// <summary>Only credit notes of this invoice.</summary>
    public Guid? InvoiceId { get; init; }

    /// <summary>Only credit notes of this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only credit notes of this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only credit notes made by this return.</summary>
    public Guid? ReturnId { get; init; }

    /// <summary>Only the credit note with this number.</summary>
    public string? Number { get; init; }

    /// <summary>Issued at this instant or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Issued before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListCreditNotesHandler(IBillingDb db) : IRequestHandler<ListCreditNotesQuery, Page<CreditNoteResponse>>
{
    private static readonly SortFields<CreditNote> SortFields = new SortFields<CreditNote>("-createdAt", note => note.Id)
        .Allow("createdAt", note => note.CreatedAt)
        .Allow("number", note => note.Number);

    public async Task<Page<CreditNoteResponse>> Handle(ListCreditNotesQuery query, CancellationToken cancellationToken)
    {
        var notes = db.CreditNotes
            .Where(query.InvoiceId, id => note => note.InvoiceId == id)
            .Where(query.OrderId, id => note => note.OrderId == id)
            .Where(query.CustomerId, id => note => note.CustomerId == id)
            .Where(query.ReturnId, id => note => note.ReturnId == id)
            .Where(query.Number, number => note => note.Number == number)
            .CreatedBetween(query.CreatedFrom, query.CreatedTo);
        var page = await notes.ToPageAsync(query, SortFields, cancellationToken);
        return page.Select(CreditNoteResponse.Of);
    }
}
