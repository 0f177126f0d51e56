namespace OrderMgmt.Reporting.Domain;

/// <summary>A customer's number and name, and how the customer usually pays.</summary>
internal sealed class CustomerSummary : IReadModel
{
    public required Guid Id { get; init; }
    public int Version { get; set; }
    public string Number { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Invoices settled by payment.</summary>
    public int SettledInvoices { get; private set; }

    /// <summary>Σ days from issue to settlement over the settled invoices.</summary>
    public int TotalDaysToPay { get; private set; }

    /// <summary>Σ days after the due date over the settled invoices; an invoice paid early counts zero.</summary>
    public int TotalDaysLate { get; private set; }
    public DateOnly? LastPaymentDate { get; set; }

    object[] IReadModel.Key => [Id];

    /// <summary>Counts a settled invoice.</summary>
    public void Add(InvoiceSummary invoice) => Count(invoice, +1);

    /// <summary>Takes back an invoice that is no longer settled.</summary>
    public void Remove(InvoiceSummary invoice) => Count(invoice, -1);

    private void Count(InvoiceSummary invoice, int sign)
    {
        if (invoice is { DaysToPay: { } toPay, DaysLate: { } late })
        {
            SettledInvoices += sign;
            TotalDaysToPay += sign * toPay;
            TotalDaysLate += sign * late;
        }
    }
}
