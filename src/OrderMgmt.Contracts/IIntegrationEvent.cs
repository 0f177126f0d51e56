namespace OrderMgmt.Contracts;

/// <summary>A fact that one module tells all others. Immutable; a changed meaning is a new wire name.</summary>
public interface IIntegrationEvent
{
    /// <summary>The aggregate it is about; events of one subject are handled in order.</summary>
    Guid Subject { get; }
}

/// <summary>A note of a module to itself, handled when its time has come. Not part of the public feed.</summary>
public interface ITimedEvent : IIntegrationEvent
{
    /// <summary>When it is due (UTC).</summary>
    DateTimeOffset DueAt { get; }
}

/// <summary>The name of an event in the log and on the wire, such as <c>orders.order-confirmed.v1</c>; never a CLR name.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WireNameAttribute(string name) : Attribute
{
    /// <summary>module.event-name.version</summary>
    public string Name { get; } = name;
}
