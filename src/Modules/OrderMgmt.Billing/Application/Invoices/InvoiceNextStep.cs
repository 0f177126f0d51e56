using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.Invoices;

internal static class InvoiceNextStep
{
    /// <summary>What is to be done next with an invoice; nothing when it is settled or void.</summary>
    public static NextStepResponse? Of(Invoice invoice, DateOnly today)
    {
        var balance = $"{new Money(invoice.Balance, invoice.Currency)} {invoice.Currency}";
        return invoice.Status switch
        {
            InvoiceStatus.Paid or InvoiceStatus.Void => null,
            InvoiceStatus.Draft => Step("issue", "Check the draft and issue it.", "finance", null),
            _ when invoice.IsOverdueOn(today) => Step("remind", $"Remind the customer: {balance} have been due since {invoice.DueDate:O}.", "finance", null),
            InvoiceStatus.Issued => Step("send", "Send the invoice to the customer.", "finance", null),
            _ => Step("awaitPayment", $"The customer pays {balance} by {invoice.DueDate:O}.", "customer", invoice.DueDate),
        };
    }

    private static NextStepResponse Step(string code, string text, string owner, DateOnly? dueDate) =>
        new() { Code = code, Text = text, Owner = owner, DueDate = dueDate };
}
