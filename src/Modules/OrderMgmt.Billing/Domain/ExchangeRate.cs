using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>What a unit of a currency is worth in the company's base currency, from a day on.</summary>
internal sealed class ExchangeRate : AggregateRoot
{
    private ExchangeRate()
    {
    }

    public ExchangeRate(string currency, decimal rate, DateOnly validFrom, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Currency = currency;
        Rate = rate;
        ValidFrom = validFrom;
        Raise(new ExchangeRateWasChanged(this));
    }

    public string Currency { get; private set; } = "";

    /// <summary>Base currency per unit.</summary>
    public decimal Rate { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>Puts right a mistyped rate. Issued documents keep theirs.</summary>
    public void Correct(decimal rate)
    {
        Rate = rate;
        Raise(new ExchangeRateWasChanged(this));
    }
}

/// <summary>The rate a document uses. Missing = none was known; then one to one, and the document says so.</summary>
internal sealed record DocumentRate(decimal Rate, bool Missing)
{
    public static readonly DocumentRate Base = new(1, false);

    public static readonly DocumentRate Unknown = new(1, true);
}
