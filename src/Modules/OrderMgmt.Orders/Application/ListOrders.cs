using FluentValidation;
using MediatR;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Orders, newest first unless sorted otherwise.</summary>
public sealed record ListOrdersQuery : ListRequest, IQuery<Page<OrderResponse>>
{
    /// <summary>One or several, separated by commas.</summary>
    public string? Status { get; init; }

    /// <summary>Orders of one customer, by id …</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>… or by number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The order with this number.</summary>
    public string? Number { get; init; }

    /// <summary>Orders with this reference of the customer.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Orders that a recurring order has made.</summary>
    public Guid? RecurringOrderId { get; init; }

    /// <summary>Captured at or after.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Captured before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }
}

internal sealed class ListOrdersValidator : AbstractValidator<ListOrdersQuery>
{
    public ListOrdersValidator() => RuleFor(q => q.Status).ListsOnly<ListOrdersQuery, OrderStatus>();
}

internal sealed class ListOrdersHandler(IOrdersDb db) : IRequestHandler<ListOrdersQuery, Page<OrderResponse>>
{
    private static readonly SortFields<Order> Sort = new SortFields<Order>("-createdAt", o => o.Id)
        .Allow("createdAt", o => o.CreatedAt)
        .Allow("number", o => o.Number);

    public async Task<Page<OrderResponse>> Handle(ListOrdersQuery query, CancellationToken cancellationToken)
    {
        IQueryable<Order> orders = db.Orders;
        if (query.CustomerId is { } customerId)
        {
            orders = orders.Where(o => o.CustomerId == customerId);
        }

        if (query.CustomerNumber is { } customerNumber)
        {
            orders = orders.Where(o => o.CustomerId == db.Customers.Where(c => c.Number == customerNumber).OrderBy(c => c.Id).Select(c => c.Id).FirstOrDefault());
        }

        if (query.Number is { } number)
        {
            orders = orders.Where(o => o.Number == number);
        }

        if (query.ExternalReference is { } reference)
        {
            orders = orders.Where(o => o.ExternalReference == reference);
        }

        if (query.RecurringOrderId is { } recurringOrderId)
        {
            orders = orders.Where(o => o.RecurringOrderId == recurringOrderId);
        }

        var statuses = Filters.OneOf((Order o) => o.Status, Filters.Values<OrderStatus>(query.Status));
        return (await orders.CreatedBetween(query.CreatedFrom, query.CreatedTo).ToPageAsync(query, Sort, statuses, cancellationToken)).Select(OrderResponse.Of);
    }
}
