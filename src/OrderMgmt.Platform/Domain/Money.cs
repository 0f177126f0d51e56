namespace OrderMgmt.Platform.Domain;

/// <summary>An amount in a currency, as documents show it: rounded to the currency's minor unit. Written to JSON as a decimal string.</summary>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <inheritdoc/>
    public override string ToString() => Rounding.Pad(Rounding.ToCurrency(Amount, Currency), Currencies.Decimals(Currency));
}

/// <summary>A price per unit: up to four decimals, at least those of the currency. Written to JSON as a decimal string.</summary>
public readonly record struct Price(decimal Amount, string Currency)
{
    /// <inheritdoc/>
    public override string ToString() => Rounding.Pad(Amount, Currencies.Decimals(Currency));
}
