namespace OrderMgmt.Reporting.Domain;

/// <summary>A rate and since which event it is known.</summary>
/// <param name="Rate">Base currency per unit.</param>
/// <param name="Position">Position in the log of the event that told it.</param>
internal sealed record KnownRate(DateOnly ValidFrom, decimal Rate, long Position);

/// <summary>All rates of a currency.</summary>
internal sealed class CurrencyRates : IReadModel
{
    public required string Currency { get; init; }
    public IReadOnlyList<KnownRate> Rates { get; set; } = [];

    object[] IReadModel.Key => [Currency];

    /// <summary>
    /// The rate valid on a day, as known before an event: what is learned later does not change it, so a rebuild finds the
    /// same. Zero when none was known.
    /// </summary>
    public decimal On(DateOnly day, long knownBefore) => Rates
        .Where(rate => rate.ValidFrom <= day && rate.Position < knownBefore)
        .OrderByDescending(rate => rate.ValidFrom).ThenByDescending(rate => rate.Position)
        .FirstOrDefault()?.Rate ?? 0;
}
