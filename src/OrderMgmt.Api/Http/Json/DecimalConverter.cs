using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http.Json;

/// <summary>Decimals go out as strings, exact in every language, and come in as strings or numbers.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    /// <summary>No column holds more digits before the point.</summary>
    private const decimal Limit = 1_000_000_000_000_000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetDecimal(out var number) => number,
            JsonTokenType.String when TryParse(reader.GetString(), out var number) => number,
            _ => throw new JsonException(),
        };
        return Math.Abs(value) < Limit ? value : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(Rounding.Pad(value, 0));

    private static bool TryParse(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}

/// <summary>Amounts go out with the decimals of their currency; they come in as plain decimals.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>Prices go out with at least the decimals of their currency; they come in as plain decimals.</summary>
internal sealed class PriceConverter : JsonConverter<Price>
{
    public override Price Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Price value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
