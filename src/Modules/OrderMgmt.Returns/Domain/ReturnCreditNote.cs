namespace OrderMgmt.Returns.Domain;

/// <summary>A credit note that was made for a return.</summary>
internal sealed record ReturnCreditNote(Guid CreditNoteId, string Number, string Currency, decimal Gross, DateOnly IssueDate);
