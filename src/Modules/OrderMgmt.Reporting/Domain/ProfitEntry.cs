namespace OrderMgmt.Reporting.Domain;

/// <summary>Planned or real.</summary>
public enum ProfitBasis
{
    /// <summary>As confirmed: prices of the order, expected unit costs; less what was cancelled.</summary>
    Expected,

    /// <summary>As it happened: issued invoices and credit notes, cost of what was delivered.</summary>
    Actual,
}

/// <summary>What a profit entry is about.</summary>
public enum ProfitKind
{
    /// <summary>Goods and services sold, without tax.</summary>
    Revenue,

    /// <summary>Shipping charged, without tax.</summary>
    Freight,

    /// <summary>Revenue taken back by a credit note (negative).</summary>
    ReturnsRevenue,

    /// <summary>Cost of delivered goods (negative).</summary>
    CostOfGoods,

    /// <summary>Cost of completed services (negative).</summary>
    Work,

    /// <summary>Cost recovered because goods came back, to stock or to quarantine: quarantined goods keep their value until they are scrapped.</summary>
    ReturnsCost,
}

/// <summary>An entry of the profit ledger: dated, signed, in base currency, never changed but for the customer when that is merged. Margin is the sum of the amounts.</summary>
internal sealed class ProfitEntry : IOfCustomer
{
    /// <summary>Position in the log of the event that caused it.</summary>
    public required long Position { get; init; }

    /// <summary>Counts from zero within the event.</summary>
    public required int Sequence { get; init; }
    public required Guid EventId { get; init; }
    public required Guid OrderId { get; init; }
    public Guid? OrderLineId { get; init; }
    public required Guid CustomerId { get; set; }
    public Guid? ProductId { get; init; }
    public string? ProductCode { get; init; }

    /// <summary>Day in the company's time zone.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>The month of <see cref="Date"/> as key of its total.</summary>
    public required Guid PeriodId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required ProfitBasis Basis { get; init; }
    public required ProfitKind Kind { get; init; }

    /// <summary>Revenue positive, cost negative.</summary>
    public required decimal Amount { get; init; }
    public required DocumentType DocumentType { get; init; }
    public required Guid DocumentId { get; init; }
    public required string DocumentNumber { get; init; }

    public bool IsCost => Kind is ProfitKind.CostOfGoods or ProfitKind.Work or ProfitKind.ReturnsCost;

    object[] IReadModel.Key => [Position, Sequence];
}
