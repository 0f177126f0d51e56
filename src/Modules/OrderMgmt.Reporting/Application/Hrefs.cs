using OrderMgmt.Platform.Domain;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>Where the API shows what a report speaks of.</summary>
internal static class Hrefs
{
    private const string Base = "/api/v1/";

    public static string Of(DocumentType type, Guid id) => Base + type switch
    {
        DocumentType.Order => "orders/",
        DocumentType.Delivery => "deliveries/",
        DocumentType.WorkOrder => "work-orders/",
        DocumentType.Invoice => "invoices/",
        DocumentType.CreditNote => "credit-notes/",
        DocumentType.Payment => "payments/",
        DocumentType.Return => "returns/",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, null),
    } + id;

    public static string? Of(ProfitDimension dimension, Guid id) => dimension switch
    {
        ProfitDimension.Order => $"{Base}orders/{id}/profit",
        ProfitDimension.Customer => $"{Base}customers/{id}",
        ProfitDimension.Product => $"{Base}products/{id}",
        _ => null,
    };

    public static string List(string resource, string? status = null) => Base + resource + (status is null ? "" : "?status=" + status);

    public static string Exceptions(ExceptionKind kind) => $"{Base}reports/exceptions?kind={kind.ToText()}";

    public const string DeadLetters = Base + "system/dead-letters";

    public const string Aging = Base + "reports/receivables/aging";

    public const string ProfitByPeriod = Base + "reports/profitability?by=period";
}
