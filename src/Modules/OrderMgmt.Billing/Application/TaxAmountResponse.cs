using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Application;

/// <summary>The tax of one category and rate on a document: round(taxable × rate).</summary>
public sealed record TaxAmountResponse
{
    /// <summary>Tax category.</summary>
    public required string Category { get; init; }

    /// <summary>Percent.</summary>
    public required decimal Rate { get; init; }

    /// <summary>Σ line nets of this category and rate.</summary>
    public required Money Taxable { get; init; }

    /// <summary>The tax.</summary>
    public required Money Tax { get; init; }

    /// <summary>Why no tax is charged.</summary>
    public string? ExemptionReason { get; init; }

    internal static IReadOnlyList<TaxAmountResponse> Of(IEnumerable<TaxAmount> taxes, string currency) =>
        [.. taxes.Select(tax => new TaxAmountResponse
        {
            Category = tax.Category,
            Rate = tax.Rate,
            Taxable = new Money(tax.Taxable, currency),
            Tax = new Money(tax.Tax, currency),
            ExemptionReason = tax.ExemptionReason,
        })];
}
