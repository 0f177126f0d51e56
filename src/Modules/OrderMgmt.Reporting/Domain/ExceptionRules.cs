namespace OrderMgmt.Reporting.Domain;

/// <summary>How serious a kind of exception is, who owns it and what helps.</summary>
internal sealed record ExceptionRule(ExceptionSeverity Severity, string Owner, string SuggestedAction)
{
    public static ExceptionRule Of(ExceptionKind kind) => kind switch
    {
        ExceptionKind.DeliveredNotInvoiced => new(ExceptionSeverity.Medium, "finance", "Issue the draft invoice of the order."),
        ExceptionKind.Backorder => new(ExceptionSeverity.Medium, "purchasing", "Get the missing stock, or agree a new date with the customer."),
        ExceptionKind.Overdue => new(ExceptionSeverity.High, "finance", "Remind the customer, or record the payment."),
        ExceptionKind.UnmatchedPayment => new(ExceptionSeverity.Medium, "finance", "Allocate the rest of the payment to invoices, or refund it."),
        ExceptionKind.OnHold => new(ExceptionSeverity.Medium, "salesManager", "Release the hold, or cancel the order."),
        ExceptionKind.DeadLetter => new(ExceptionSeverity.Critical, "admin", "Mend the cause and retry the events, or drop them."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
