using OrderMgmt.Contracts.Billing;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Reporting.Domain;

/// <summary>An invoice as far as reports need it: its place in the document graph, what is receivable of it, and how it was paid.</summary>
internal sealed class InvoiceSummary : IOfCustomer
{
    public required Guid Id { get; init; }
    public required Guid OrderId { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public int Version { get; private set; }

    /// <summary>Empty text while a draft.</summary>
    public string Number { get; private set; } = "";
    public string OrderNumber { get; private set; } = "";

    /// <summary>That of the order.</summary>
    public required Guid CustomerId { get; set; }
    public string CustomerName { get; private set; } = "";
    public string Status { get; private set; } = "";
    public string Currency { get; private set; } = "";
    public decimal ExchangeRate { get; private set; }
    public decimal Net { get; private set; }
    public decimal NetBase { get; private set; }
    public decimal Gross { get; private set; }
    public decimal GrossBase { get; private set; }

    /// <summary>Zero until issued, as are <see cref="Paid"/>, <see cref="Credited"/> and <see cref="Balance"/>.</summary>
    public decimal Invoiced { get; private set; }
    public decimal Paid { get; private set; }
    public decimal Credited { get; private set; }
    public decimal Balance { get; private set; }
    public decimal BalanceBase { get; private set; }
    public DateOnly? IssueDate { get; private set; }
    public DateOnly? DueDate { get; private set; }

    /// <summary>The due date while something is receivable, else empty: settled invoices leave the index of receivables.</summary>
    public DateOnly? OpenDueDate { get; private set; }

    /// <summary>Days from issue to settlement; empty while not settled by payment.</summary>
    public int? DaysToPay { get; private set; }

    /// <summary>Days from the due date to settlement, zero when in time.</summary>
    public int? DaysLate { get; private set; }
    public Guid? OverdueExceptionId { get; set; }

    public bool IsReceivable => OpenDueDate is not null;

    object[] IReadModel.Key => [Id];

    /// <summary>Takes over the state told by an event.</summary>
    public void Take(InvoiceState state, string baseCurrency)
    {
        Version = state.Version;
        Number = state.Number ?? "";
        OrderNumber = state.OrderNumber;
        CustomerName = state.CustomerName;
        Status = state.Status;
        Currency = state.Currency;
        ExchangeRate = state.ExchangeRate;
        Net = state.Net;
        NetBase = Rounding.ToCurrency(state.Net * state.ExchangeRate, baseCurrency);
        Gross = state.Gross;
        GrossBase = Rounding.ToCurrency(state.Gross * state.ExchangeRate, baseCurrency);
        IssueDate = state.IssueDate;
        DueDate = state.DueDate;
        var issued = state.Number is not null;
        Invoiced = issued ? state.Gross : 0;
        Paid = issued ? state.Paid : 0;
        Credited = issued ? state.Credited : 0;
        Balance = issued ? state.Balance : 0;
        BalanceBase = Rounding.ToCurrency(Balance * state.ExchangeRate, baseCurrency);
        OpenDueDate = Balance != 0 ? state.DueDate ?? state.IssueDate : null;
    }

    /// <summary>The balance became zero. Settled by credit alone says nothing about how the customer pays.</summary>
    public void Settle(DateOnly day)
    {
        if (Paid > 0 && IssueDate is { } issued)
        {
            DaysToPay = day.DayNumber - issued.DayNumber;
            DaysLate = Math.Max(0, day.DayNumber - (DueDate ?? issued).DayNumber);
        }
    }

    /// <summary>A payment was withdrawn: something is receivable again.</summary>
    public void Reopen()
    {
        DaysToPay = null;
        DaysLate = null;
    }
}
