namespace OrderMgmt.Reporting.Domain;

/// <summary>A customer's number and name, and how the customer usually pays.</summary>
internal sealed class CustomerSummary : IReadModel
{
    public required Guid Id { get; init; }
    public int Version { get; set; }
    public string Number { get; set; } = "";
    public string Name { get; set; } = "";

    /// <summary>Invoices with a balance.</summary>
    public int OpenInvoices { get; set; }

    /// <summary>Invoices settled by payment.</summary>
    public int SettledInvoices { get; private set; }

    /// <summary>Σ days from issue to settlement over the settled invoices.</summary>
    public int TotalDaysToPay { get; private set; }

    /// <summary>Σ days after the due date over the settled invoices; an invoice paid early counts zero.</summary>
    public int TotalDaysLate { get; private set; }
    public DateOnly? LastPaymentDate { get; private set; }

    /// <summary>The customer that took this one over, and has its figures.</summary>
    public Guid? MergedIntoId { get; private set; }

    object[] IReadModel.Key => [Id];

    /// <summary>Counts a settled invoice.</summary>
    public void Add(InvoiceSummary invoice) => Count(invoice, +1);

    /// <summary>Takes back an invoice that is no longer settled.</summary>
    public void Remove(InvoiceSummary invoice) => Count(invoice, -1);

    /// <summary>Notes a payment.</summary>
    public void PaidOn(DateOnly day)
    {
        if (LastPaymentDate is not { } last || last < day)
        {
            LastPaymentDate = day;
        }
    }

    /// <summary>Takes over the figures of a customer that ended; a second time there are none left to take.</summary>
    public void Absorb(CustomerSummary ended)
    {
        OpenInvoices += ended.OpenInvoices;
        SettledInvoices += ended.SettledInvoices;
        TotalDaysToPay += ended.TotalDaysToPay;
        TotalDaysLate += ended.TotalDaysLate;
        if (ended.LastPaymentDate is { } day)
        {
            PaidOn(day);
        }

        (ended.OpenInvoices, ended.SettledInvoices, ended.TotalDaysToPay, ended.TotalDaysLate, ended.LastPaymentDate) = (0, 0, 0, 0, null);
        ended.MergedIntoId = Id;
    }

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
