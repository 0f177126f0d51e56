using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The profit of an order.</summary>
public sealed record GetOrderProfitQuery(Guid OrderId) : IQuery<OrderProfitResponse>;

/// <summary>The profit of an order, in the company's base currency: expected when it was confirmed, and as it happened.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="Currency">The company's base currency.</param>
/// <param name="Expected">From the order's prices and expected unit costs, less what was cancelled.</param>
/// <param name="Actual">From issued invoices and credit notes, and the cost of what was delivered and came back.</param>
/// <param name="Lines">Both, by kind.</param>
/// <param name="Entries">The ledger: dated entries in the order they were made. All amounts above are sums of these.</param>
public sealed record OrderProfitResponse(
    Guid OrderId, string Number, string Currency, ProfitResponse Expected, ProfitResponse Actual,
    IReadOnlyList<ProfitLineResponse> Lines, IReadOnlyList<ProfitEntryResponse> Entries);

/// <summary>Profit of one kind. Revenue is positive, cost negative.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Expected">Sum of the expected entries.</param>
/// <param name="Actual">Sum of the actual entries.</param>
public sealed record ProfitLineResponse(ProfitKind Kind, Money Expected, Money Actual);

/// <summary>An entry of the profit ledger.</summary>
/// <param name="Date">Day in the company's time zone.</param>
/// <param name="At">The instant.</param>
/// <param name="Basis">Planned or real.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Amount">Revenue positive, cost negative, in base currency.</param>
/// <param name="OrderLineId">The order line; empty for a shipping charge.</param>
/// <param name="ProductId">The product; empty for a shipping charge.</param>
/// <param name="ProductCode">Its code.</param>
/// <param name="Document">The document that says so.</param>
/// <param name="EventId">The event that caused it.</param>
public sealed record ProfitEntryResponse(
    DateOnly Date, DateTimeOffset At, ProfitBasis Basis, ProfitKind Kind, Money Amount, Guid? OrderLineId, Guid? ProductId, string? ProductCode,
    DocumentReferenceResponse Document, Guid EventId);

/// <summary>A document that a report speaks of.</summary>
/// <param name="Type">Kind of document.</param>
/// <param name="Id">The document.</param>
/// <param name="Number">Its number.</param>
/// <param name="Href">Where it is.</param>
public sealed record DocumentReferenceResponse(DocumentType Type, Guid Id, string Number, string Href);

internal sealed class GetOrderProfitHandler(IReportingDb db, IOptions<CompanyOptions> company) : IRequestHandler<GetOrderProfitQuery, OrderProfitResponse>
{
    private readonly string _currency = company.Value.BaseCurrency;

    public async Task<OrderProfitResponse> Handle(GetOrderProfitQuery query, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ReadOrderAsync(query.OrderId, cancellationToken);
        var entries = await db.ProfitEntries.AsNoTracking().Where(entry => entry.OrderId == order.Id)
            .OrderBy(entry => entry.Position).ThenBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        return new OrderProfitResponse(
            order.Id, order.Number, _currency, Sum(entries, ProfitBasis.Expected), Sum(entries, ProfitBasis.Actual),
            [.. entries.GroupBy(entry => entry.Kind).OrderBy(kind => kind.Key).Select(kind => new ProfitLineResponse(
                kind.Key, Amount(kind, ProfitBasis.Expected), Amount(kind, ProfitBasis.Actual)))],
            [.. entries.Select(Of)]);
    }

    private ProfitResponse Sum(List<ProfitEntry> entries, ProfitBasis basis) => ProfitResponse.Of(
        entries.Where(entry => entry.Basis == basis && !entry.IsCost).Sum(entry => entry.Amount),
        -entries.Where(entry => entry.Basis == basis && entry.IsCost).Sum(entry => entry.Amount),
        _currency);

    private Money Amount(IEnumerable<ProfitEntry> entries, ProfitBasis basis) =>
        new(entries.Where(entry => entry.Basis == basis).Sum(entry => entry.Amount), _currency);

    private ProfitEntryResponse Of(ProfitEntry entry) => new(
        entry.Date, entry.At, entry.Basis, entry.Kind, new Money(entry.Amount, _currency), entry.OrderLineId, entry.ProductId, entry.ProductCode,
        new DocumentReferenceResponse(entry.DocumentType, entry.DocumentId, entry.DocumentNumber, Hrefs.Of(entry.DocumentType, entry.DocumentId)),
        entry.EventId);
}
