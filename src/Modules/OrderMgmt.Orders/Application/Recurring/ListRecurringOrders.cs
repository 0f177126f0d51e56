using FluentValidation;
using MediatR;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>Recurring orders, newest first unless sorted otherwise.</summary>
public sealed record ListRecurringOrdersQuery : ListRequest, IQuery<Page<RecurringOrderResponse>>
{
    /// <summary>One or several, separated by commas.</summary>
    public string? Status { get; init; }

    /// <summary>Those of one customer, by id …</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>… or by number.</summary>
    public string? CustomerNumber { get; init; }

    /// <summary>The one with this number.</summary>
    public string? Number { get; init; }
}

internal sealed class ListRecurringOrdersValidator : AbstractValidator<ListRecurringOrdersQuery>
{
    public ListRecurringOrdersValidator() => RuleFor(q => q.Status).ListsOnly<ListRecurringOrdersQuery, RecurringOrderStatus>();
}

internal sealed class ListRecurringOrdersHandler(IOrdersDb db, RecurringOrderView view) : IRequestHandler<ListRecurringOrdersQuery, Page<RecurringOrderResponse>>
{
    private static readonly SortFields<RecurringOrder> Sort = new SortFields<RecurringOrder>("-createdAt", r => r.Id)
        .Allow("createdAt", r => r.CreatedAt)
        .Allow("number", r => r.Number);

    public async Task<Page<RecurringOrderResponse>> Handle(ListRecurringOrdersQuery query, CancellationToken cancellationToken)
    {
        IQueryable<RecurringOrder> recurring = db.RecurringOrders;
        if (query.CustomerId is { } customerId)
        {
            recurring = recurring.Where(r => r.CustomerId == customerId);
        }

        if (query.CustomerNumber is { } customerNumber)
        {
            recurring = recurring.Where(r => r.CustomerId == db.Customers.Where(c => c.Number == customerNumber).OrderBy(c => c.Id).Select(c => c.Id).FirstOrDefault());
        }

        if (query.Number is { } number)
        {
            recurring = recurring.Where(r => r.Number == number);
        }

        var statuses = Filters.OneOf((RecurringOrder r) => r.Status, Filters.Values<RecurringOrderStatus>(query.Status));
        return await view.OfAsync(await recurring.ToPageAsync(query, Sort, statuses, cancellationToken), cancellationToken);
    }
}
