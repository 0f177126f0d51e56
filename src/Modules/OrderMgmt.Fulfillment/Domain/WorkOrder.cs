using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>The task of doing what a service line asks for. Completion counts as delivery.</summary>
internal sealed class WorkOrder : AggregateRoot
{
    /// <summary>Does the work of products that name no team.</summary>
    public const string UsualTeam = "service";

    private WorkOrder()
    {
    }

    public WorkOrder(string number, OrderDemand demand, DemandLine line, DateTimeOffset at)
    {
        Id = Guid.CreateVersion7(at);
        CreatedAt = at;
        Number = number;
        OrderId = demand.Id;
        OrderNumber = demand.OrderNumber;
        CustomerName = demand.CustomerName;
        OrderLineId = line.Id;
        ProductId = line.ProductId;
        ProductCode = line.ProductCode;
        Description = line.Description;
        Unit = line.Unit;
        WantedDate = line.WantedDate;
        UnitCost = line.UnitCost;
        Team = line.Team ?? UsualTeam;
        Quantity = line.Open;
        HeldBecause = demand.HeldBecause;
        line.Explain($"Work order {number} opened.");
        Raise(new WorkOrderWasOpened(this));
    }

    public string Number { get; private set; } = "";

    public Guid OrderId { get; private set; }

    public string OrderNumber { get; private set; } = "";

    public string CustomerName { get; private set; } = "";

    public Guid OrderLineId { get; private set; }

    public Guid ProductId { get; private set; }

    public string ProductCode { get; private set; } = "";

    public string Description { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public DateOnly WantedDate { get; private set; }

    public string Team { get; private set; } = UsualTeam;

    /// <summary>Expected cost per unit in base currency.</summary>
    public decimal UnitCost { get; private set; }

    /// <summary>To be done in all; lowered by cancellation.</summary>
    public decimal Quantity { get; private set; }

    public decimal CompletedQuantity { get; private set; }

    public decimal CancelledQuantity { get; private set; }

    /// <summary>Actual cost of what is completed, in base currency.</summary>
    public decimal Cost { get; private set; }

    public WorkOrderStatus Status { get; private set; }

    /// <summary>Why its order is on hold, so that work may not begin for the time being; nothing otherwise.</summary>
    public string? HeldBecause { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public decimal Remaining => Quantity - CompletedQuantity;

    private bool IsLive => Status is WorkOrderStatus.Open or WorkOrderStatus.InProgress;

    /// <summary>Its order was held, or released when there is no reason.</summary>
    public void Hold(string? reason)
    {
        HeldBecause = reason;
        Changed();
    }

    /// <summary>Work begins.</summary>
    public void Start(DateTimeOffset at)
    {
        if (Status != WorkOrderStatus.Open)
        {
            throw Refused("fulfillment.work_order_not_open", "Only an open work order can be started.");
        }

        (Status, StartedAt) = (WorkOrderStatus.InProgress, at);
        Raise(new WorkOrderWasStarted(this));
    }

    /// <summary>All, or part, of the work is done; the rest stays open. Returns what was done now and what it cost.</summary>
    public (decimal Quantity, decimal Cost) Complete(decimal? quantity, decimal? cost, DateTimeOffset at)
    {
        if (!IsLive)
        {
            throw Refused("fulfillment.work_order_not_open", "Only open work can be completed.");
        }

        var done = quantity ?? Remaining;
        if (done > Remaining)
        {
            throw Refused("fulfillment.quantity_exceeds_work_order", $"Only {Rounding.Pad(Remaining, 0)} {Unit} remain to be done.");
        }

        var spent = cost ?? Rounding.ToUnitCost(done * UnitCost);
        CompletedQuantity += done;
        Cost += spent;
        StartedAt ??= at;
        Settle(at);
        Changed();
        return (done, spent);
    }

    /// <summary>Part, or all, of what is not done yet is no longer wanted.</summary>
    public void Withdraw(decimal quantity, DateTimeOffset at)
    {
        Quantity -= quantity;
        CancelledQuantity += quantity;
        Changed();
        if (Quantity > 0)
        {
            Settle(at);
            return;
        }

        Status = WorkOrderStatus.Cancelled;
        Raise(new WorkOrderWasCancelled(this));
    }

    private void Settle(DateTimeOffset at) =>
        (Status, CompletedAt) = Remaining == 0 ? (WorkOrderStatus.Completed, at)
            : CompletedQuantity > 0 ? (WorkOrderStatus.InProgress, null)
            : (Status, CompletedAt);

    private DomainException Refused(string code, string remedy) => new(code, $"Work order {Number} is {Status.ToText()}. {remedy}");
}

/// <summary>Where a work order stands.</summary>
public enum WorkOrderStatus
{
    /// <summary>Waits to be started.</summary>
    Open,

    /// <summary>Started, or partly completed.</summary>
    InProgress,

    /// <summary>Everything is done.</summary>
    Completed,

    /// <summary>Cancelled with its order before anything was done.</summary>
    Cancelled,
}
