namespace OrderMgmt.Billing.Domain;

/// <summary>The number series of billing's documents.</summary>
internal static class DocumentSeries
{
    public const string Invoice = "INV";

    public const string CreditNote = "CN";

    public const string Payment = "PAY";
}
