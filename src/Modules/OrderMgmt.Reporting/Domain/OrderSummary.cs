using OrderMgmt.Contracts.Orders;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Reporting.Domain;

/// <summary>A confirmed line as far as reports need it.</summary>
/// <param name="Net">Line total without tax in the order's currency.</param>
/// <param name="UnitCost">Expected cost per unit in base currency.</param>
/// <param name="Expected">Quantity that the expected profit still counts: ordered less cancelled.</param>
/// <param name="Invoiced">Quantity on issued invoices; only credits of what was cancelled lower it.</param>
/// <param name="OnOrder">It is billed when the order is confirmed, not when it is delivered.</param>
/// <param name="Cancelled">Given up before it was delivered; not counted where it is billed on delivery.</param>
/// <param name="Waived">Came back for credit and was not credited: it had not been invoiced and never will be.</param>
/// <param name="Reached">What milestones have reached of it; empty where it is not billed by milestones.</param>
internal sealed record OrderedLine(
    Guid Id, Guid ProductId, string ProductCode, string Kind, decimal Quantity, decimal Net, decimal UnitCost,
    decimal Expected, decimal Delivered, decimal Invoiced, decimal Backordered, bool OnOrder = false, decimal Cancelled = 0, decimal Waived = 0, decimal? Reached = null)
{
    /// <summary>What should be on an issued invoice and is not.</summary>
    public decimal NotInvoiced => Math.Max(0, Billable - Invoiced - Waived);

    /// <summary>It is billed when it is delivered, and not before.</summary>
    internal bool OnDelivery => !OnOrder && Reached is null;

    private decimal Billable => OnDelivery ? Delivered
        : Cancelled == 0 ? Reached ?? Quantity
        : Math.Max(Math.Min(Reached ?? Quantity, Quantity - Cancelled), Delivered);

    /// <summary>What part of the line is worth, without tax, in the order's currency and unrounded.</summary>
    public decimal NetOf(decimal quantity) => Quantity == 0 ? 0 : Net * quantity / Quantity;
}

/// <summary>The current state of an order, with what its documents add up to: one row per order, the source of counters and exceptions.</summary>
internal sealed class OrderSummary : IOfCustomer
{
    public required Guid Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Base currency per unit of the order's currency, as known when the order appeared; zero when none was known.</summary>
    public required decimal ExchangeRate { get; init; }
    public int Version { get; private set; }
    public string Number { get; private set; } = "";
    public required Guid CustomerId { get; set; }
    public string CustomerName { get; private set; } = "";
    public string OrderType { get; private set; } = "";
    public string Status { get; private set; } = "";
    public string Phase { get; private set; } = "";
    public string Stage { get; private set; } = "";

    /// <summary>Team that owns the next action; empty text = nobody.</summary>
    public string Owner { get; private set; } = "";
    public string? NextAction { get; private set; }
    public string Currency { get; private set; } = "";
    public decimal Net { get; private set; }
    public decimal Tax { get; private set; }
    public decimal Gross { get; private set; }

    /// <summary>Net in base currency.</summary>
    public decimal NetBase { get; private set; }
    public DateOnly OrderDate { get; private set; }
    public DateOnly? RequestedDate { get; private set; }
    public string? ExternalReference { get; private set; }

    /// <summary>How many stages the order was in before the present one.</summary>
    public int StagesLeft { get; private set; }
    public DateTimeOffset StageEnteredAt { get; private set; }
    public string StageEnteredBy { get; private set; } = "";

    /// <summary>Wire name of the event that brought the order into its stage.</summary>
    public string StageCause { get; private set; } = "";

    public IReadOnlyList<OrderedLine> Lines { get; private set; } = [];

    /// <summary>Shipping charge without tax that the expected profit still counts, in the order's currency.</summary>
    public decimal ExpectedShipping { get; set; }

    public int BackorderedLines { get; private set; }

    /// <summary>In base currency.</summary>
    public decimal Backordered { get; private set; }

    /// <summary>Delivered, ordered where it is billed on order or reached by a milestone, and not on an issued invoice: without tax, in base currency.</summary>
    public decimal DeliveredNotInvoiced { get; private set; }

    /// <summary>Something is to be invoiced that is on no issued invoice.</summary>
    public bool IsDeliveredNotInvoiced => Lines.Any(line => line.NotInvoiced > 0);

    /// <summary>Gross of all issued invoices in the order's currency; so are <see cref="Paid"/>, <see cref="Credited"/> and <see cref="Balance"/>.</summary>
    public decimal Invoiced { get; set; }
    public decimal Paid { get; set; }
    public decimal Credited { get; set; }
    public decimal Balance { get; set; }

    /// <summary>What was delivered has cost, in base currency.</summary>
    public decimal Cost { get; set; }

    public Guid? HoldExceptionId { get; set; }
    public Guid? BackorderExceptionId { get; set; }
    public Guid? NotInvoicedExceptionId { get; set; }

    object[] IReadModel.Key => [Id];

    public static OrderSummary Of(OrderState state, Guid customerId, decimal exchangeRate, string baseCurrency, DateTimeOffset at, string actor, string cause)
    {
        var order = new OrderSummary { Id = state.OrderId, CustomerId = customerId, CreatedAt = at, ExchangeRate = exchangeRate };
        order.Take(state, baseCurrency);
        order.EnterStage(at, actor, cause);
        return order;
    }

    /// <summary>Takes over the state told by an event.</summary>
    public void Take(OrderState state, string baseCurrency)
    {
        Version = state.Version;
        Number = state.Number;
        CustomerName = state.CustomerName;
        OrderType = state.OrderType;
        Status = state.Status;
        Phase = state.Phase;
        Stage = state.Stage;
        Owner = state.Owner ?? "";
        NextAction = state.NextAction;
        Currency = state.Currency;
        Net = state.Net;
        Tax = state.Tax;
        Gross = state.Gross;
        NetBase = ToBase(state.Net, baseCurrency);
        OrderDate = state.OrderDate;
        RequestedDate = state.RequestedDate;
        ExternalReference = state.ExternalReference;
    }

    /// <summary>Notes when, by whom and through what the present stage was entered.</summary>
    public void EnterStage(DateTimeOffset at, string actor, string cause)
    {
        StageEnteredAt = at;
        StageEnteredBy = actor;
        StageCause = cause;
    }

    /// <summary>The present stage as an entry of the ledger, left at an instant.</summary>
    public StagePeriod LeaveStage(DateTimeOffset at) => new()
    {
        OrderId = Id,
        Sequence = StagesLeft++,
        Stage = Stage,
        Phase = Phase,
        Owner = Owner,
        EnteredAt = StageEnteredAt,
        EnteredBy = StageEnteredBy,
        Cause = StageCause,
        LeftAt = at,
    };

    /// <summary>An amount of the order in base currency.</summary>
    public decimal ToBase(decimal amount, string baseCurrency) => Rounding.ToCurrency(amount * ExchangeRate, baseCurrency);

    /// <summary>The line of an id, if the order was confirmed with it.</summary>
    public OrderedLine? Line(Guid id) => Lines.FirstOrDefault(line => line.Id == id);

    /// <summary>Replaces the lines and what is derived from them.</summary>
    public void SetLines(IEnumerable<OrderedLine> lines, string baseCurrency)
    {
        Lines = [.. lines];
        BackorderedLines = Lines.Count(line => line.Backordered > 0);
        Backordered = Lines.Sum(line => ToBase(line.NetOf(line.Backordered), baseCurrency));
        DeliveredNotInvoiced = Lines.Sum(line => ToBase(line.NetOf(line.NotInvoiced), baseCurrency));
    }
}
