using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>The settled periods of a recurring order, the last first unless sorted otherwise.</summary>
public sealed record ListRecurringPeriodsQuery : ListRequest, IQuery<Page<RecurringPeriodResponse>>
{
    /// <summary>The recurring order, from the path.</summary>
    internal Guid RecurringOrderId { get; init; }

    /// <summary>The same question about a recurring order.</summary>
    public ListRecurringPeriodsQuery Of(Guid recurringOrderId) => this with { RecurringOrderId = recurringOrderId };
}

/// <summary>A period of which it is settled whether it has an order.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="State">What became of it.</param>
/// <param name="OrderId">The order made for it.</param>
/// <param name="OrderNumber">That one's number.</param>
/// <param name="Reason">Why it was skipped.</param>
/// <param name="RefusedBecause">Errors with which its order stayed a draft when it was made.</param>
/// <param name="RecordedAt">When it was settled.</param>
public sealed record RecurringPeriodResponse(
    int Number, DateOnly StartsOn, RecurringPeriodState State, Guid? OrderId, string? OrderNumber, string? Reason, IReadOnlyList<FindingResponse> RefusedBecause, DateTimeOffset RecordedAt)
{
    internal static RecurringPeriodResponse Of(RecurringPeriod period) => new(
        period.Number, period.StartsOn, period.State, period.OrderId, period.OrderNumber, period.Reason,
        [.. period.RefusedBecause.Select(error => new FindingResponse(error.Severity, error.Code, error.Pointer, error.Message))], period.RecordedAt);
}

internal sealed class ListRecurringPeriodsHandler(IOrdersDb db) : IRequestHandler<ListRecurringPeriodsQuery, Page<RecurringPeriodResponse>>
{
    private static readonly SortFields<RecurringPeriod> Sort = new SortFields<RecurringPeriod>("-number", period => period.Id).Allow("number", period => period.Number);

    public async Task<Page<RecurringPeriodResponse>> Handle(ListRecurringPeriodsQuery query, CancellationToken cancellationToken)
    {
        var page = await db.RecurringPeriods.Where(period => period.RecurringOrderId == query.RecurringOrderId).ToPageAsync(query, Sort, cancellationToken);
        if (page.Items.Count == 0 && !await db.RecurringOrders.AnyAsync(recurring => recurring.Id == query.RecurringOrderId, cancellationToken))
        {
            throw new NotFoundException("recurring order", query.RecurringOrderId.ToString());
        }

        return page.Select(RecurringPeriodResponse.Of);
    }
}
