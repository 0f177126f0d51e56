using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists work orders. Sort by <c>createdAt</c> (default: oldest first), <c>wantedDate</c> or <c>number</c>.</summary>
public sealed record ListWorkOrdersQuery : ListRequest, IQuery<Page<WorkOrderResponse>>
{
    /// <summary>Only those of this order.</summary>
    public Guid? OrderId { get; init; }

    /// <summary>Only the one of this number.</summary>
    public string? Number { get; init; }

    /// <summary>Only those that stand here: <c>open</c>, <c>inProgress</c>, <c>completed</c>, <c>cancelled</c>, separated by commas.</summary>
    public string? Status { get; init; }

    /// <summary>Opened at or after.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Opened before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    internal static readonly SortFields<WorkOrder> SortFields = new SortFields<WorkOrder>("createdAt", workOrder => workOrder.Id)
        .Allow("createdAt", workOrder => workOrder.CreatedAt)
        .Allow("wantedDate", workOrder => workOrder.WantedDate)
        .Allow("number", workOrder => workOrder.Number);
}

internal sealed class ListWorkOrdersValidator : AbstractValidator<ListWorkOrdersQuery>
{
    public ListWorkOrdersValidator() => RuleFor(query => query.Status).ListsOnly<ListWorkOrdersQuery, WorkOrderStatus>();
}

internal sealed class ListWorkOrdersHandler(IFulfillmentDb db, IOptions<CompanyOptions> company) : IRequestHandler<ListWorkOrdersQuery, Page<WorkOrderResponse>>
{
    public async Task<Page<WorkOrderResponse>> Handle(ListWorkOrdersQuery query, CancellationToken cancellationToken)
    {
        var page = await db.WorkOrders
            .WhereGiven(query.OrderId, workOrder => workOrder.OrderId == query.OrderId)
            .WhereGiven(query.Number, workOrder => workOrder.Number == query.Number)
            .CreatedBetween(query.CreatedFrom, query.CreatedTo)
            .ToPageAsync(query, ListWorkOrdersQuery.SortFields, Filters.OneOf((WorkOrder workOrder) => workOrder.Status, Filters.Values<WorkOrderStatus>(query.Status)), cancellationToken);
        return page.Select(workOrder => WorkOrderResponse.Of(workOrder, company.Value));
    }
}
