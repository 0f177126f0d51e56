using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>What customers owe, by how late it is.</summary>
public sealed record GetReceivablesAgingQuery : IQuery<ReceivablesAgingResponse>
{
    /// <summary>Only this customer.</summary>
    public Guid? CustomerId { get; init; }
}

/// <summary>Open invoices by how late they are.</summary>
/// <param name="AsOfDate">Today in the company's time zone.</param>
/// <param name="Total">All customers, in the company's base currency at the invoices' rates.</param>
/// <param name="Customers">Per customer, by name.</param>
public sealed record ReceivablesAgingResponse(DateOnly AsOfDate, AgingResponse Total, IReadOnlyList<CustomerAgingResponse> Customers);

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
    public async Task<ReceivablesAgingResponse> Handle(GetReceivablesAgingQuery query, CancellationToken cancellationToken)
    {
        var today = company.Value.DayOf(clock.GetUtcNow());
        var baseCurrency = company.Value.BaseCurrency;
        var open = await OpenAsync(query.CustomerId, cancellationToken);
        var customers = open.GroupBy(row => row.CustomerId).Select(rows => new CustomerAgingResponse(
            rows.Key, rows.First().CustomerName, Age(rows, row => row.BalanceBase, baseCurrency, today),
            [.. rows.GroupBy(row => row.Currency).OrderBy(group => group.Key).Select(group => Age(group, row => row.Balance, group.Key, today))]));
        return new ReceivablesAgingResponse(
            today, Age(open, row => row.BalanceBase, baseCurrency, today),
            [.. customers.OrderBy(customer => customer.CustomerName, StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Only invoices with a balance are looked at, added up by customer, currency and due date in the database. One of a merged customer bears another name.</summary>
    private Task<List<Open>> OpenAsync(Guid? customerId, CancellationToken cancellationToken) => db.Invoices
        .Where(invoice => invoice.OpenDueDate != null && (customerId == null || invoice.CustomerId == customerId))
        .LeftJoin(db.Customers, invoice => invoice.CustomerId, customer => customer.Id, (invoice, customer) => new
        {
            invoice.CustomerId,
            CustomerName = customer!.Name ?? invoice.CustomerName,
            invoice.Currency,
            invoice.OpenDueDate,
            invoice.Balance,
            invoice.BalanceBase,
        })
        .GroupBy(invoice => new { invoice.CustomerId, invoice.CustomerName, invoice.Currency, invoice.OpenDueDate })
        .Select(rows => new Open(
            rows.Key.CustomerId, rows.Key.CustomerName, rows.Key.Currency, rows.Key.OpenDueDate!.Value, rows.Count(),
            rows.Sum(invoice => invoice.Balance), rows.Sum(invoice => invoice.BalanceBase)))
        .ToListAsync(cancellationToken);

    private static AgingResponse Age(IEnumerable<Open> rows, Func<Open, decimal> balance, string currency, DateOnly today)
    {
        var buckets = new decimal[5];
        var (invoices, total) = (0, 0m);
        foreach (var row in rows)
        {
            var late = today.DayNumber - row.DueDate.DayNumber;
            buckets[late <= 0 ? 0 : Math.Min(4, ((late - 1) / 30) + 1)] += balance(row);
            invoices += row.Invoices;
            total += balance(row);
        }

        return new AgingResponse(currency, invoices, Of(buckets[0]), Of(buckets[1]), Of(buckets[2]), Of(buckets[3]), Of(buckets[4]), Of(total));

        Money Of(decimal amount) => new(amount, currency);
    }

    private sealed record Open(Guid CustomerId, string CustomerName, string Currency, DateOnly DueDate, int Invoices, decimal Balance, decimal BalanceBase);
}
