namespace OrderMgmt.Billing.Application;

/// <summary>Numbers of billing's documents.</summary>
internal interface IDocumentNumbers
{
    /// <summary>The next invoice number of a year, without gaps. Other issuers wait until this transaction ends: call it last before saving.</summary>
    Task<string> NextInvoiceAsync(int year, CancellationToken cancellationToken);

    /// <summary>The next credit note number of a year, without gaps; as for invoices.</summary>
    Task<string> NextCreditNoteAsync(int year, CancellationToken cancellationToken);

    /// <summary>The next payment number of a year.</summary>
    Task<string> NextPaymentAsync(int year, CancellationToken cancellationToken);
}
