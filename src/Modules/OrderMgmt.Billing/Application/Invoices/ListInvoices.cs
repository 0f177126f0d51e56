using System.Linq.Expressions;
using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Invoices;

/// <summary>Lists invoices. Sort: <c>createdAt</c> (default descending).</summary>
public sealed record ListInvoicesQuery : ListRequest, IQuery<Page<InvoiceResponse>>
{
    /// <summary>Only invoices of this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only invoices of this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only these, by commas: <c>draft</c>, <c>issued</c>, <c>sent</c>, <c>partiallyPaid</c>, <c>paid</c>, <c>void</c>, and <c>overdue</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Only the invoice with this number.</summary>
    public string? Number { get; init; }

    /// <summary>Due on this day or later.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Due before this day.</summary>
    public DateOnly? DueBefore { get; init; }

    /// <summary>Created at this instant or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Created before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListInvoicesHandler(IBillingDb db, CompanyCalendar company) : IRequestHandler<ListInvoicesQuery, Page<InvoiceResponse>>
{
    private const string Overdue = "overdue";

    private static readonly SortFields<Invoice> SortFields = new SortFields<Invoice>("-createdAt", invoice => invoice.Id)
        .Allow("createdAt", invoice => invoice.CreatedAt);

    public async Task<Page<InvoiceResponse>> Handle(ListInvoicesQuery query, CancellationToken cancellationToken)
    {
        var today = company.Today;
        var invoices = db.Invoices.WithLines()
            .Where(query.OrderId, id => i => i.OrderId == id)
            .Where(query.CustomerId, id => i => i.CustomerId == id)
            .Where(query.DueFrom, day => i => i.DueDate >= day)
            .Where(query.DueBefore, day => i => i.DueDate < day)
            .CreatedBetween(query.CreatedFrom, query.CreatedTo)
            .Where(query.Number, number => i => i.Number == number);
        var page = await invoices.ToPageAsync(query, SortFields, InStatus(query.Status, today), cancellationToken);
        return page.Select(invoice => InvoiceResponse.Of(invoice, today));
    }

    private static IReadOnlyList<Expression<Func<Invoice, bool>>>? InStatus(string? words, DateOnly today)
    {
        if (words is null)
        {
            return null;
        }

        var overdue = false;
        HashSet<InvoiceStatus> statuses = [];
        foreach (var word in words.Split(','))
        {
            if (EnumText.Parse<InvoiceStatus>(word) is { } status)
            {
                statuses.Add(status);
            }
            else
            {
                overdue = word == Overdue
                    ? true
                    : throw new InvalidRequestException(
                        "/status", "unknown_value", $"There is no status '{word}'. Use {string.Join(", ", EnumText.All<InvoiceStatus>())} or {Overdue}.");
            }
        }

        var late = overdue ? Invoice.OpenStatuses.Except(statuses).Select(open => (Expression<Func<Invoice, bool>>)(i => i.Status == open && i.DueDate < today)) : [];
        return [.. Filters.OneOf((Invoice i) => i.Status, [.. statuses])!, .. late];
    }
}
