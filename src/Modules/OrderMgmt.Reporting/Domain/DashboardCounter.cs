namespace OrderMgmt.Reporting.Domain;

/// <summary>What a counter counts.</summary>
internal enum DashboardFigure
{
    /// <summary>Orders by status, stage and owner; value = net.</summary>
    Orders,

    /// <summary>Invoices by status; value = gross.</summary>
    Invoices,

    /// <summary>Invoices with a balance; value = balance.</summary>
    Receivables,

    /// <summary>Order lines of which something is backordered; value = net of that.</summary>
    BackorderedLines,

    /// <summary>Orders of which something is delivered, confirmed where it is billed on order or reached by a milestone, and not invoiced; value = net of that.</summary>
    DeliveredNotInvoiced,
}

/// <summary>A figure of the dashboard, changed with each event so that reading it never counts anything. Values in base currency.</summary>
internal sealed class DashboardCounter : ICounter
{
    /// <summary>Figure, status, stage and owner joined.</summary>
    public required string Id { get; init; }
    public required DashboardFigure Figure { get; init; }
    public required string Status { get; init; }
    public required string Stage { get; init; }
    public required string Owner { get; init; }
    public int Count { get; set; }
    public decimal Value { get; set; }

    object[] IReadModel.Key => [Id];
}
