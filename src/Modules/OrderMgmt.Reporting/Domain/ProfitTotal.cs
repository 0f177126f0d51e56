namespace OrderMgmt.Reporting.Domain;

/// <summary>What profit is added up by.</summary>
public enum ProfitDimension
{
    /// <summary>Per order.</summary>
    Order,

    /// <summary>Per customer.</summary>
    Customer,

    /// <summary>Per product; shipping charges belong to none.</summary>
    Product,

    /// <summary>Per calendar month in the company's time zone.</summary>
    Period,
}

/// <summary>Running totals of the profit ledger for one order, customer, product or month, in base currency; costs are positive here.</summary>
internal sealed class ProfitTotal : IReadModel
{
    /// <summary>The order, customer or product, or the key of a month (<see cref="PeriodId"/>); unique over all dimensions.</summary>
    public required Guid Id { get; init; }
    public required ProfitDimension Dimension { get; init; }

    /// <summary>Number, name or code; a month as <c>2026-11</c>.</summary>
    public required string Label { get; set; }
    public decimal ExpectedRevenue { get; private set; }
    public decimal ExpectedCost { get; private set; }
    public decimal ExpectedMargin { get; private set; }
    public decimal ActualRevenue { get; private set; }
    public decimal ActualCost { get; private set; }
    public decimal ActualMargin { get; private set; }

    object[] IReadModel.Key => [Id];

    /// <summary>The key of a month.</summary>
    public static Guid PeriodId(DateOnly day) => new(day.Year, (short)day.Month, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>A month as text: <c>2026-11</c>.</summary>
    public static string PeriodLabel(DateOnly day) => day.ToString("yyyy-MM");

    /// <summary>Adds an entry.</summary>
    public void Add(ProfitEntry entry)
    {
        var revenue = entry.IsCost ? 0 : entry.Amount;
        var cost = entry.IsCost ? -entry.Amount : 0;
        if (entry.Basis == ProfitBasis.Expected)
        {
            ExpectedRevenue += revenue;
            ExpectedCost += cost;
            ExpectedMargin += entry.Amount;
        }
        else
        {
            ActualRevenue += revenue;
            ActualCost += cost;
            ActualMargin += entry.Amount;
        }
    }

    /// <summary>Adds what another one has added up.</summary>
    public void Add(ProfitTotal other)
    {
        ExpectedRevenue += other.ExpectedRevenue;
        ExpectedCost += other.ExpectedCost;
        ExpectedMargin += other.ExpectedMargin;
        ActualRevenue += other.ActualRevenue;
        ActualCost += other.ActualCost;
        ActualMargin += other.ActualMargin;
    }
}
