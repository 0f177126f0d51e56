using System.Text.Json;
using System.Text.Json.Serialization;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>Rows as text that is equal when they mean the same: a decimal read from a database may have more zeros.</summary>
internal static class ReadModelText
{
    public static readonly JsonSerializerOptions Options = new() { Converters = { new PlainDecimals() } };

    private sealed class PlainDecimals : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(Rounding.Pad(value, 0));
    }
}
