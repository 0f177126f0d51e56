using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Wire names of all integration events, found in the contracts, and their JSON.</summary>
public static class EventTypes
{
    /// <summary>
    /// How events are written: camelCase, decimals as strings like everywhere in the API, unknown members ignored, so that
    /// consumers survive additions.
    /// </summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new DecimalText() },
    };

    private static readonly FrozenDictionary<string, Type> ByName = typeof(IIntegrationEvent).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IIntegrationEvent)) && type is { IsAbstract: false, IsInterface: false })
        .ToFrozenDictionary(type => type.GetCustomAttribute<WireNameAttribute>()?.Name
            ?? throw new InvalidOperationException($"{type.Name} has no wire name."));

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All event types.</summary>
    public static IEnumerable<Type> All => ByType.Keys;

    /// <summary>The wire name of an event type.</summary>
    public static string NameOf(Type type) => ByType[type];

    /// <summary>The event type of a wire name, if this version of the product knows it.</summary>
    public static Type? TypeOf(string name) => ByName.GetValueOrDefault(name);

    /// <summary>An event as JSON.</summary>
    public static string Serialize(IIntegrationEvent integrationEvent) => JsonSerializer.Serialize(integrationEvent, integrationEvent.GetType(), Json);

    /// <summary>The event behind a row of the log.</summary>
    public static IIntegrationEvent Deserialize(string name, string data) =>
        (IIntegrationEvent)JsonSerializer.Deserialize(data, TypeOf(name) ?? throw new InvalidOperationException($"Unknown event {name}."), Json)!;

    private sealed class DecimalText : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? decimal.Parse(reader.GetString()!, CultureInfo.InvariantCulture) : reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteStringValue(Rounding.Pad(value, 0));
    }
}
