using System.Collections.Frozen;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderMgmt.Contracts;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Wire names of all integration events, found in the contracts, and their JSON.</summary>
public static class EventTypes
{
    /// <summary>How events are written: camelCase, unknown members ignored, so that consumers survive additions.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
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
}
