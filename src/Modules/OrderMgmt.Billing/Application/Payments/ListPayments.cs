using MediatR;
using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.Payments;

/// <summary>Lists payments. Sort: <c>createdAt</c> (default descending), <c>receivedDate</c>, <c>number</c>.</summary>
public sealed record ListPaymentsQuery : ListRequest, IQuery<Page<PaymentResponse>>
{
    /// <summary>Only payments of this customer.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Only payments used for this invoice.</summary>
    public Guid? InvoiceId { get; init; }

    /// <summary>Only payments used for invoices of this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only the payment with this number.</summary>
    public string? Number { get; init; }

    /// <summary>Only payments with this identifier in the caller's system.</summary>
    public string? ExternalId { get; init; }

    /// <summary>True: only those with something unapplied; false: only those without.</summary>
    public bool? HasUnapplied { get; init; }

    /// <summary>Received on this day or later.</summary>
    public DateOnly? ReceivedFrom { get; init; }

    /// <summary>Received before this day.</summary>
    public DateOnly? ReceivedTo { get; init; }

    /// <summary>Recorded at this instant or later.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Recorded before this instant.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListPaymentsHandler(IBillingDb db) : IRequestHandler<ListPaymentsQuery, Page<PaymentResponse>>
{
    private static readonly SortFields<Payment> SortFields = new SortFields<Payment>("-createdAt", payment => payment.Id)
        .Allow("createdAt", payment => payment.CreatedAt)
        .Allow("receivedDate", payment => payment.ReceivedDate)
        .Allow("number", payment => payment.Number);

    public async Task<Page<PaymentResponse>> Handle(ListPaymentsQuery query, CancellationToken cancellationToken)
    {
        var payments = db.Payments
            .Where(query.CustomerId, id => p => p.CustomerId == id)
            .Where(query.InvoiceId, id => p => db.Allocations.Where(allocation => allocation.InvoiceId == id).Select(allocation => allocation.PaymentId).Contains(p.Id))
            .Where(query.OrderId, id => p => db.Allocations.Where(allocation => allocation.OrderId == id).Select(allocation => allocation.PaymentId).Contains(p.Id))
            .Where(query.Number, number => p => p.Number == number)
            .Where(query.ExternalId, id => p => p.ExternalId == id)
            .Where(query.HasUnapplied, yes => yes ? p => p.Unapplied != 0 : p => p.Unapplied == 0)
            .Where(query.ReceivedFrom, day => p => p.ReceivedDate >= day)
            .Where(query.ReceivedTo, day => p => p.ReceivedDate < day)
            .CreatedBetween(query.CreatedFrom, query.CreatedTo);
        var page = await payments.ToPageAsync(query, SortFields, cancellationToken);
        return page.Select(PaymentResponse.Of);
    }
}
