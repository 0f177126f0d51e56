using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>What customers owe, by how late it is; customers page by page.</summary>
public sealed record GetReceivablesAgingQuery : ListRequest, IQuery<ReceivablesAgingResponse>
{
    /// <summary>Only this customer.</summary>
    public Guid? CustomerId { get; init; }
}

/// <summary>Open invoices by how late they are.</summary>
/// <param name="AsOfDate">Today in the company's time zone.</param>
/// <param name="Total">All customers, whatever the page, in the company's base currency at the invoices' rates.</param>
/// <param name="Customers">Those of this page that owe something, by name.</param>
/// <param name="NextCursor">Pass it as <c>cursor</c> for the next customers; empty on the last page.</param>
/// <param name="CustomerCount">All customers that owe something, with <c>include=total</c> only.</param>
public sealed record ReceivablesAgingResponse(
    DateOnly AsOfDate, AgingResponse Total, IReadOnlyList<CustomerAgingResponse> Customers, string? NextCursor, long? CustomerCount) : IPage;

/// <summary>What one customer owes.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerName">Its name.</param>
/// <param name="Total">In the company's base currency.</param>
/// <param name="Currencies">The same, in the currencies of the invoices.</param>
public sealed record CustomerAgingResponse(Guid CustomerId, string CustomerName, AgingResponse Total, IReadOnlyList<AgingResponse> Currencies);

/// <summary>Balances by how many days past due they are.</summary>
/// <param name="Currency">ISO 4217 currency of the amounts.</param>
/// <param name="Invoices">How many invoices.</param>
/// <param name="Current">Not yet due.</param>
/// <param name="Days1To30">1 to 30 days late.</param>
/// <param name="Days31To60">31 to 60 days late.</param>
/// <param name="Days61To90">61 to 90 days late.</param>
/// <param name="Over90">More than 90 days late.</param>
/// <param name="Total">Sum of all.</param>
public sealed record AgingResponse(
    string Currency, int Invoices, Money Current, Money Days1To30, Money Days31To60, Money Days61To90, Money Over90, Money Total);

internal sealed class GetReceivablesAgingHandler(IReportingDb db, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<GetReceivablesAgingQuery, ReceivablesAgingResponse>
{
    private static readonly SortFields<CustomerSummary> Sort = new SortFields<CustomerSummary>("customerName", c => c.Id).Allow("customerName", c => c.Name);

    private readonly string _baseCurrency = company.Value.BaseCurrency;
    private readonly DateOnly _today = company.Value.DayOf(clock.GetUtcNow());

    public async Task<ReceivablesAgingResponse> Handle(GetReceivablesAgingQuery query, CancellationToken cancellationToken)
    {
        var debtors = db.Customers.Where(customer => customer.OpenInvoices > 0);
        var page = await (query.CustomerId is { } id ? debtors.Where(customer => customer.Id == id) : debtors).ToPageAsync(query, Sort, cancellationToken);
        var open = await OpenAsync([.. page.Items.Select(customer => customer.Id)], cancellationToken);
        var total = query.CustomerId is null ? await AllAsync(cancellationToken) : open.Select(row => row.InBase);
        var ofCustomer = open.ToLookup(row => row.CustomerId);
        return new ReceivablesAgingResponse(
            _today, Age(total, _baseCurrency), [.. page.Items.Select(customer => Of(customer, ofCustomer[customer.Id]))], page.NextCursor, page.Total);
    }

    private CustomerAgingResponse Of(CustomerSummary customer, IEnumerable<Open> open) => new(
        customer.Id, customer.Name, Age(open.Select(row => row.InBase), _baseCurrency),
        [.. open.GroupBy(row => row.Currency).OrderBy(group => group.Key).Select(group => Age(group.Select(row => row.InCurrency), group.Key))]);

    /// <summary>Only invoices with a balance are looked at, added up by customer, currency and due date in the database.</summary>
    private Task<List<Open>> OpenAsync(IReadOnlyCollection<Guid> customers, CancellationToken cancellationToken) => db.Invoices
        .Where(invoice => invoice.OpenDueDate != null && customers.Contains(invoice.CustomerId))
        .GroupBy(invoice => new { invoice.CustomerId, invoice.Currency, invoice.OpenDueDate })
        .Select(rows => new Open(
            rows.Key.CustomerId, rows.Key.Currency, rows.Key.OpenDueDate!.Value, rows.Count(), rows.Sum(invoice => invoice.Balance), rows.Sum(invoice => invoice.BalanceBase)))
        .ToListAsync(cancellationToken);

    private Task<List<Due>> AllAsync(CancellationToken cancellationToken) => db.OpenFigures
        .Where(figure => figure.Kind == OpenFigureKind.Receivables && figure.Count != 0)
        .Select(figure => new Due(figure.DueDate!.Value, figure.Count, figure.Value))
        .ToListAsync(cancellationToken);

    private AgingResponse Age(IEnumerable<Due> rows, string currency)
    {
        var buckets = new decimal[5];
        var (invoices, total) = (0, 0m);
        foreach (var row in rows)
        {
            var late = _today.DayNumber - row.DueDate.DayNumber;
            buckets[late <= 0 ? 0 : Math.Min(4, ((late - 1) / 30) + 1)] += row.Balance;
            invoices += row.Invoices;
            total += row.Balance;
        }

        return new AgingResponse(currency, invoices, Of(buckets[0]), Of(buckets[1]), Of(buckets[2]), Of(buckets[3]), Of(buckets[4]), Of(total));

        Money Of(decimal amount) => new(amount, currency);
    }

    private sealed record Due(DateOnly DueDate, int Invoices, decimal Balance);

    private sealed record Open(Guid CustomerId, string Currency, DateOnly DueDate, int Invoices, decimal Balance, decimal BalanceBase)
    {
        public Due InBase => new(DueDate, Invoices, BalanceBase);

        public Due InCurrency => new(DueDate, Invoices, Balance);
    }
}
