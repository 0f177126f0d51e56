using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application.CreditNotes;

internal static class CreditLines
{
    /// <summary>What the caller wants credited, checked against the invoice; every problem at once.</summary>
    public static IReadOnlyList<LineCredit> Resolve(IReadOnlyList<CreditNoteLineInput> inputs, Invoice invoice)
    {
        List<Problem> problems = [];
        HashSet<Guid> named = [];
        foreach (var (i, input) in inputs.Index())
        {
            if (!invoice.Lines.Any(line => line.Id == input.InvoiceLineId))
            {
                problems.Add(new Problem(
                    $"/lines/{i}/invoiceLineId", "unknown_reference", "The invoice has no such line. Take the id from the invoice's lines."));
            }
            else if (!named.Add(input.InvoiceLineId!.Value))
            {
                problems.Add(new Problem($"/lines/{i}/invoiceLineId", "duplicate", "The line is named twice. Credit it once with the sum."));
            }

            if (Rules.Unfit(input.Amount, invoice.Currency, $"/lines/{i}/amount") is { } unfit)
            {
                problems.Add(unfit);
            }
        }

        return problems.Count > 0
            ? throw new InvalidRequestException(problems)
            : [.. inputs.Select(input => new LineCredit(input.InvoiceLineId!.Value, input.Quantity, input.Amount))];
    }
}
