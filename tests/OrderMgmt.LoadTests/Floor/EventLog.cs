using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using OrderMgmt.Contracts;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Rows of the event log: the product's own event contracts, so that as much JSON is made and stored as there.</summary>
internal static class EventLog
{
    public static object[] Row<T>(T integrationEvent, JsonTypeInfo<T> json, Guid correlationId, DateTimeOffset now)
        where T : IIntegrationEvent =>
        [Guid.CreateVersion7(now), WireName<T>.Value, integrationEvent.Subject, correlationId, "apiKey:load", now, JsonSerializer.Serialize(integrationEvent, json)];

    public static Statement Append(params IReadOnlyCollection<object[]> rows) => Schema.Events.Insert(rows);

    private static class WireName<T>
    {
        public static readonly string Value = typeof(T).GetCustomAttribute<WireNameAttribute>()!.Name;
    }
}
