using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>The document graph of an order.</summary>
public sealed record GetOrderDocumentsQuery(Guid OrderId) : IQuery<OrderDocumentsResponse>;

/// <summary>All documents of an order and how they hang together.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Documents">The order first, then the others as they came to be.</param>
public sealed record OrderDocumentsResponse(Guid OrderId, IReadOnlyList<OrderDocumentResponse> Documents);

/// <summary>One document of an order.</summary>
/// <param name="Type">Kind of document.</param>
/// <param name="Id">The document.</param>
/// <param name="Number">Its number; empty for a draft invoice.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Amount">With tax; of a payment the part used for its parent. Empty for documents without an amount.</param>
/// <param name="Currency">ISO 4217, when there is an amount.</param>
/// <param name="ParentId">The document it follows from: the order, or the invoice of a payment or credit note. Empty for the order itself.</param>
/// <param name="At">When it came to be.</param>
/// <param name="Href">Where the document itself is.</param>
public sealed record OrderDocumentResponse(
    DocumentType Type, Guid Id, string? Number, string Status, Money? Amount, string? Currency, Guid? ParentId, DateTimeOffset At, string Href);

internal sealed class GetOrderDocumentsHandler(IReportingDb db) : IRequestHandler<GetOrderDocumentsQuery, OrderDocumentsResponse>
{
    public async Task<OrderDocumentsResponse> Handle(GetOrderDocumentsQuery query, CancellationToken cancellationToken)
    {
        var order = await db.Orders.ReadOrderAsync(query.OrderId, cancellationToken);
        var invoices = await db.Invoices.AsNoTracking().Where(invoice => invoice.OrderId == order.Id).ToListAsync(cancellationToken);
        var links = await db.Documents.AsNoTracking().Where(link => link.OrderId == order.Id).ToListAsync(cancellationToken);
        var others = invoices.Select(Of).Concat(links.Select(Of)).OrderBy(document => document.At).ThenBy(document => document.Type);
        return new OrderDocumentsResponse(order.Id, [Of(order), .. others]);
    }

    private static OrderDocumentResponse Of(OrderSummary order) =>
        Of(DocumentType.Order, order.Id, order.Number, order.Status, order.Gross, order.Currency, null, order.CreatedAt);

    private static OrderDocumentResponse Of(InvoiceSummary invoice) =>
        Of(DocumentType.Invoice, invoice.Id, invoice.Number, invoice.Status, invoice.Gross, invoice.Currency, invoice.OrderId, invoice.CreatedAt);

    private static OrderDocumentResponse Of(DocumentLink link) =>
        Of(link.Type, link.DocumentId, link.Number, link.Status, link.Amount, link.Currency, link.ParentId, link.At);

    private static OrderDocumentResponse Of(
        DocumentType type, Guid id, string number, string status, decimal? amount, string? currency, Guid? parentId, DateTimeOffset at) =>
        new(
            type, id, number.Length == 0 ? null : number, status, amount is { } value && currency is not null ? new Money(value, currency) : null,
            currency, parentId, at, Hrefs.Of(type, id));
}
