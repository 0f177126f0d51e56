namespace OrderMgmt.Fulfillment.Application;

/// <summary>Gives documents their numbers; gaps are allowed.</summary>
internal interface IDocumentNumbers
{
    /// <summary>The next number of a series in the current year: <c>DN-2026-000042</c>.</summary>
    Task<string> NextAsync(string series, CancellationToken cancellationToken);
}

/// <summary>The series of the module's documents.</summary>
internal static class Series
{
    public const string Adjustment = "ADJ";
    public const string Delivery = "DN";
    public const string WorkOrder = "WO";
}
