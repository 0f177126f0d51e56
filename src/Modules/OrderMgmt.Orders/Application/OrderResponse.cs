using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>A sales order.</summary>
public sealed record OrderResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Human number: <c>SO-2026-000042</c>.</summary>
    public required string Number { get; init; }

    /// <summary>Where the order is; derived.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The system's phase behind the stage.</summary>
    public required OrderPhase Phase { get; init; }

    /// <summary>The company's own name for where the order is.</summary>
    public required string Stage { get; init; }

    /// <summary>Team that owns the next action.</summary>
    public string? Owner { get; init; }

    /// <summary>What is to be done next; absent when the order is finished.</summary>
    public NextActionResponse? NextAction { get; init; }

    /// <summary>What keeps, or kept, the order from being fulfilled.</summary>
    public required IReadOnlyList<HoldResponse> Holds { get; init; }

    /// <summary>What the checks of the submission found.</summary>
    public required IReadOnlyList<FindingResponse> Findings { get; init; }

    /// <summary>The customer's id.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The customer's number.</summary>
    public required string CustomerNumber { get; init; }

    /// <summary>The customer's name when the order was captured.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Code of the order type.</summary>
    public required string OrderType { get; init; }

    /// <summary>The customer's own reference; unique per customer.</summary>
    public string? ExternalReference { get; init; }

    /// <summary>Day of the order; decides tax and exchange rate.</summary>
    public required DateOnly OrderDate { get; init; }

    /// <summary>When the customer wants it.</summary>
    public DateOnly? RequestedDate { get; init; }

    /// <summary>Project the order belongs to.</summary>
    public string? Project { get; init; }

    /// <summary>Free text.</summary>
    public string? Notes { get; init; }

    /// <summary>Deliver only when all lines are available.</summary>
    public required bool ShipComplete { get; init; }

    /// <summary>Payment terms copied from the customer.</summary>
    public required string PaymentTerms { get; init; }

    /// <summary>Where the invoice goes.</summary>
    public required Address BillingAddress { get; init; }

    /// <summary>Where the goods go; its country decides the tax.</summary>
    public required Address DeliveryAddress { get; init; }

    /// <summary>Discount on the whole order, percent.</summary>
    public decimal? DiscountPercent { get; init; }

    /// <summary>Discount on the whole order, amount.</summary>
    public Money? DiscountAmount { get; init; }

    /// <summary>Charge for shipping, without tax.</summary>
    public Money? ShippingCharge { get; init; }

    /// <summary>The order's sums.</summary>
    public required OrderTotalsResponse Totals { get; init; }

    /// <summary>The lines, in their order.</summary>
    public required IReadOnlyList<OrderLineResponse> Lines { get; init; }

    /// <summary>By what lines of the invoicing policy <c>milestone</c> are billed, in their order.</summary>
    public required IReadOnlyList<MilestoneResponse> Milestones { get; init; }

    /// <summary>Invoices issued for the order.</summary>
    public required IReadOnlyList<OrderInvoiceResponse> Invoices { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>The recurring order that made it.</summary>
    public Guid? RecurringOrderId { get; init; }

    /// <summary>That one's number.</summary>
    public string? RecurringOrderNumber { get; init; }

    /// <summary>The period of the recurring order that it is for, counted from 1.</summary>
    public int? Period { get; init; }

    /// <summary>The first day of that period.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>When the order was captured.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was confirmed.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Why what was open was cancelled.</summary>
    public string? CancelReason { get; init; }

    /// <summary>Raised by each agreed change after confirmation; 1 = as confirmed.</summary>
    public required int Revision { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static OrderResponse Of(Order order) => new()
    {
        Id = order.Id,
        Number = order.Number,
        Status = order.Status,
        Phase = order.Phase,
        Stage = order.Stage,
        Owner = order.Owner,
        NextAction = OrderNextAction.Of(order) is { } next ? new NextActionResponse(next.Code, next.Text, next.Owner, next.DueDate, next.BlockedBy) : null,
        Holds = [.. order.Holds.Select(hold => new HoldResponse(hold.Reason, hold.Text, hold.PlacedAt, hold.ReleasedAt, hold.ReleasedBy))],
        Findings = [.. order.Findings.Select(finding => new FindingResponse(finding.Severity, finding.Code, finding.Pointer, finding.Message))],
        CustomerId = order.CustomerId,
        CustomerNumber = order.CustomerNumber,
        CustomerName = order.CustomerName,
        OrderType = order.OrderType,
        ExternalReference = order.ExternalReference,
        OrderDate = order.OrderDate,
        RequestedDate = order.RequestedDate,
        Project = order.Project,
        Notes = order.Notes,
        ShipComplete = order.ShipComplete,
        PaymentTerms = order.PaymentTerms,
        BillingAddress = order.BillingAddress,
        DeliveryAddress = order.DeliveryAddress,
        DiscountPercent = order.DiscountPercent,
        DiscountAmount = order.DiscountAmount is { } discount ? new Money(discount, order.Currency) : null,
        ShippingCharge = order.ShippingCharge is { } shipping ? new Money(shipping, order.Currency) : null,
        Totals = new OrderTotalsResponse(
            new Money(order.Net, order.Currency), new Money(order.Discount, order.Currency), new Money(order.Tax, order.Currency), new Money(order.Gross, order.Currency), order.Currency),
        Lines = [.. order.Lines.OrderBy(line => line.LineNumber).Select(line => OrderLineResponse.Of(line, order))],
        Milestones = [.. order.Milestones.Select(milestone => MilestoneResponse.Of(milestone, order.Currency))],
        Invoices = [.. order.Invoices.Select(i => new OrderInvoiceResponse(i.InvoiceId, i.Number, new Money(i.Gross, order.Currency), new Money(i.Balance, order.Currency)))],
        Metadata = order.Metadata,
        RecurringOrderId = order.RecurringOrderId,
        RecurringOrderNumber = order.RecurringOrderNumber,
        Period = order.Period,
        PeriodStart = order.PeriodStart,
        CreatedAt = order.CreatedAt,
        ConfirmedAt = order.ConfirmedAt,
        ClosedAt = order.ClosedAt,
        CancelReason = order.CancelReason,
        Revision = order.Revision,
        Version = order.Version,
    };
}

/// <summary>What is to be done next.</summary>
/// <param name="Code">Stable: <c>submit</c>, <c>releaseHold</c>, <c>activateCustomer</c>, <c>allocate</c>, <c>ship</c>, <c>completeWork</c>, <c>replenish</c>, <c>issueInvoice</c>, <c>signOffMilestone</c>, <c>awaitMilestone</c>, <c>collectPayment</c>; of a recurring order <c>submitOrder</c>, <c>makeOrder</c>, <c>resume</c>.</param>
/// <param name="Text">In words.</param>
/// <param name="Owner">Team, <c>customer</c> or <c>system</c>.</param>
/// <param name="DueDate">By when.</param>
/// <param name="BlockedBy">What it waits for: <c>hold</c>, <c>stock</c>, <c>milestone</c>, <c>findings</c>.</param>
public sealed record NextActionResponse(string Code, string Text, string Owner, DateOnly? DueDate, string? BlockedBy);

/// <summary>A hold.</summary>
/// <param name="Reason">What it is about.</param>
/// <param name="Text">Why, and what would release it.</param>
/// <param name="PlacedAt">Since when.</param>
/// <param name="ReleasedAt">Until when; absent while it holds.</param>
/// <param name="ReleasedBy">By whom, or by which rule.</param>
public sealed record HoldResponse(HoldReason Reason, string Text, DateTimeOffset PlacedAt, DateTimeOffset? ReleasedAt, string? ReleasedBy);

/// <summary>Something the checks found.</summary>
/// <param name="Severity">A warning stays on the order; an error stops it.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Pointer">JSON Pointer to the member concerned.</param>
/// <param name="Message">In words, with the remedy.</param>
public sealed record FindingResponse(FindingSeverity Severity, string Code, string Pointer, string Message);

/// <summary>The order's sums, each to the currency's minor unit.</summary>
/// <param name="Net">Σ line nets + shipping, without tax.</param>
/// <param name="Discount">Σ of all discounts, already deducted from <paramref name="Net"/>.</param>
/// <param name="Tax">Σ per category and rate of round(taxable × rate).</param>
/// <param name="Gross">Net + tax.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record OrderTotalsResponse(Money Net, Money Discount, Money Tax, Money Gross, string Currency);

/// <summary>A milestone.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Name">What is reached with it.</param>
/// <param name="Percent">How much of the lines it bills, in percent, where it was given so.</param>
/// <param name="Amount">How much it bills, where it was given as an amount.</param>
/// <param name="DueOn">The day on which it is billed by itself; absent where it is to be signed off.</param>
/// <param name="Net">What it bills, without tax; the last one takes the rounding.</param>
/// <param name="ReachedAt">When it was signed off, or its day had come; absent while it is open.</param>
/// <param name="SignedOffBy">Who signed it off.</param>
/// <param name="Comment">What was said with it.</param>
public sealed record MilestoneResponse(
    int Number, string Name, decimal? Percent, Money? Amount, DateOnly? DueOn, Money Net, DateTimeOffset? ReachedAt, string? SignedOffBy, string? Comment)
{
    internal static MilestoneResponse Of(OrderMilestone m, string currency) => new(
        m.Number, m.Name, m.Percent, m.Amount is { } amount ? new Money(amount, currency) : null, m.DueOn, new Money(m.Net, currency), m.ReachedAt, m.SignedOffBy, m.Comment);
}

/// <summary>An invoice issued for the order.</summary>
/// <param name="InvoiceId">Identifier.</param>
/// <param name="Number">Invoice number.</param>
/// <param name="Gross">With tax.</param>
/// <param name="Balance">Still to be paid.</param>
public sealed record OrderInvoiceResponse(Guid InvoiceId, string Number, Money Gross, Money Balance);
