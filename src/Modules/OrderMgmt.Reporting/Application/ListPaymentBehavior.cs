using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>How customers pay; by name unless sorted otherwise.</summary>
public sealed record ListPaymentBehaviorQuery : ListRequest, IQuery<Page<PaymentBehaviorResponse>>
{
    /// <summary>Only this customer.</summary>
    public Guid? CustomerId { get; init; }
}

/// <summary>How a customer pays. Invoices settled by credit alone don't count.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="CustomerNumber">Its number.</param>
/// <param name="CustomerName">Its name.</param>
/// <param name="SettledInvoices">Invoices fully paid.</param>
/// <param name="AverageDaysToPay">Days from issue to settlement; empty while none is settled.</param>
/// <param name="AverageDaysLate">Days after the due date, those paid in time counting zero; empty while none is settled.</param>
/// <param name="LastPaymentDate">When the last payment was received.</param>
public sealed record PaymentBehaviorResponse(
    Guid CustomerId, string CustomerNumber, string CustomerName, int SettledInvoices, decimal? AverageDaysToPay, decimal? AverageDaysLate,
    DateOnly? LastPaymentDate)
{
    internal static PaymentBehaviorResponse Of(CustomerSummary customer) => new(
        customer.Id, customer.Number, customer.Name, customer.SettledInvoices,
        Average(customer.TotalDaysToPay, customer.SettledInvoices), Average(customer.TotalDaysLate, customer.SettledInvoices), customer.LastPaymentDate);

    private static decimal? Average(int total, int count) => count == 0 ? null : decimal.Round((decimal)total / count, 1, MidpointRounding.AwayFromZero);
}

internal sealed class ListPaymentBehaviorHandler(IReportingDb db) : IRequestHandler<ListPaymentBehaviorQuery, Page<PaymentBehaviorResponse>>
{
    private static readonly SortFields<CustomerSummary> Sort = new SortFields<CustomerSummary>("customerName", c => c.Id)
        .Allow("customerName", c => c.Name)
        .Allow("customerNumber", c => c.Number);

    public async Task<Page<PaymentBehaviorResponse>> Handle(ListPaymentBehaviorQuery query, CancellationToken cancellationToken)
    {
        var customers = db.Customers.Where(customer => customer.LastPaymentDate != null || customer.SettledInvoices > 0);
        if (query.CustomerId is { } id)
        {
            customers = customers.Where(customer => customer.Id == id);
        }

        return (await customers.ToPageAsync(query, Sort, cancellationToken)).Select(PaymentBehaviorResponse.Of);
    }
}
