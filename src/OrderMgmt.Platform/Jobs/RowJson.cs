using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Jobs;

/// <summary>Rows as JSON: written in one way only, so that two rows say the same when their texts are equal.</summary>
internal static class RowJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DecimalText() },
    };

    /// <summary>A row without members that say nothing.</summary>
    public static JsonObject Write(object row)
    {
        var json = JsonSerializer.SerializeToNode(row, row.GetType(), Options)!.AsObject();
        Prune(json);
        return json;
    }

    /// <summary>What is known with what the row says (RFC 7396): an empty member empties, an absent one keeps.</summary>
    public static JsonObject Merge(JsonObject known, JsonObject changes)
    {
        var merged = known.DeepClone().AsObject();
        foreach (var (name, change) in changes)
        {
            if (change is JsonObject inner)
            {
                merged[name] = Merge(merged[name] as JsonObject ?? [], inner);
            }
            else if (change is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = change.DeepClone();
            }
        }

        Prune(merged);
        return merged;
    }

    private static void Prune(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
        {
            if (value is JsonObject inner)
            {
                Prune(inner);
            }

            if (value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 })
            {
                json.Remove(name);
            }
        }
    }

    private sealed class DecimalText : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            decimal.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(Rounding.Pad(value, 0));
    }
}
