using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>The task of doing what a service line of an order asks for. Completion counts as delivery.</summary>
public sealed record WorkOrderResponse : IVersioned
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Human number: <c>WO-2026-000042</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>For whom.</summary>
    public required string CustomerName { get; init; }

    /// <summary>The order line.</summary>
    public required Guid OrderLineId { get; init; }

    /// <summary>The service.</summary>
    public required Guid ProductId { get; init; }

    /// <summary>The service's code.</summary>
    public required string ProductCode { get; init; }

    /// <summary>As on the order.</summary>
    public required string Description { get; init; }

    /// <summary>Where it stands.</summary>
    public required WorkOrderStatus Status { get; init; }

    /// <summary>What is to be done next; empty when nothing is.</summary>
    public required NextActionResponse? NextAction { get; init; }

    /// <summary>To be done in all; lowered by cancellation.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>Done so far.</summary>
    public required decimal CompletedQuantity { get; init; }

    /// <summary>Cancelled with the order.</summary>
    public required decimal CancelledQuantity { get; init; }

    /// <summary>Unit of the quantities.</summary>
    public required string Unit { get; init; }

    /// <summary>Cost of what is done, in <see cref="Currency"/>.</summary>
    public required Money Cost { get; init; }

    /// <summary>The company's base currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Team that does the work: the product's, else <c>service</c>.</summary>
    public required string Team { get; init; }

    /// <summary>Requested for this day; without a request the day of confirmation.</summary>
    public required DateOnly WantedDate { get; init; }

    /// <summary>When work began (UTC).</summary>
    public required DateTimeOffset? StartedAt { get; init; }

    /// <summary>When everything was done (UTC).</summary>
    public required DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When it was opened (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal static WorkOrderResponse Of(WorkOrder workOrder, CompanyOptions company) => new()
    {
        Id = workOrder.Id,
        Version = workOrder.Version,
        Number = workOrder.Number,
        OrderId = workOrder.OrderId,
        OrderNumber = workOrder.OrderNumber,
        CustomerName = workOrder.CustomerName,
        OrderLineId = workOrder.OrderLineId,
        ProductId = workOrder.ProductId,
        ProductCode = workOrder.ProductCode,
        Description = workOrder.Description,
        Status = workOrder.Status,
        NextAction = Next(workOrder),
        Quantity = workOrder.Quantity,
        CompletedQuantity = workOrder.CompletedQuantity,
        CancelledQuantity = workOrder.CancelledQuantity,
        Unit = workOrder.Unit,
        Cost = new Money(workOrder.Cost, company.BaseCurrency),
        Currency = company.BaseCurrency,
        Team = workOrder.Team,
        WantedDate = workOrder.WantedDate,
        StartedAt = workOrder.StartedAt,
        CompletedAt = workOrder.CompletedAt,
        CreatedAt = workOrder.CreatedAt,
    };

    private static NextActionResponse? Next(WorkOrder workOrder) => workOrder.Status switch
    {
        WorkOrderStatus.Open => NextActionResponse.Of("start", $"Start {workOrder.Description} for {workOrder.CustomerName}.", workOrder.Team, workOrder.HeldBecause),
        WorkOrderStatus.InProgress => new("complete", $"Complete {Rounding.Pad(workOrder.Remaining, 0)} {workOrder.Unit} of {workOrder.Description} for {workOrder.CustomerName}.", workOrder.Team, null),
        _ => null,
    };
}
