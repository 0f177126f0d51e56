using System.Text.RegularExpressions;

namespace OrderMgmt.Billing.Domain;

/// <summary>What a payer wrote.</summary>
internal static partial class PaymentReference
{
    /// <summary>The invoice numbers in the text, whole words only, in its order, each once.</summary>
    public static IReadOnlyList<string> InvoiceNumbersIn(string? text) =>
        text is null ? [] : [.. InvoiceNumber().Matches(text.ToUpperInvariant()).Select(match => match.Value).Distinct()];

    [GeneratedRegex(@"(?<![A-Z0-9]-?)INV-[0-9]{4}-[0-9]{6,18}(?!-?[A-Z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex InvoiceNumber();
}
