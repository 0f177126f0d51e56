using OrderMgmt.Contracts;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Anything that handles events.</summary>
public interface IHandleEvents;

/// <summary>
/// Handles one kind of event in its module's lane. It changes the module's own state only; the lane saves it in one
/// transaction with the removal of the delivery.
/// </summary>
public interface IHandle<in TEvent> : IHandleEvents
    where TEvent : IIntegrationEvent
{
    /// <summary>Applies the event to the module's own state.</summary>
    Task HandleAsync(TEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken);
}

/// <summary>
/// Handles what was told of one kind in a row at once, and is saved once: the records of a file come in their thousands. What it raises
/// itself it must save itself, event by event, so that each has its cause.
/// </summary>
public interface IHandleMany<TEvent> : IHandle<TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Applies the events, in their order, to the module's own state.</summary>
    Task HandleAsync(IReadOnlyList<Told<TEvent>> told, CancellationToken cancellationToken);

    /// <inheritdoc/>
    Task IHandle<TEvent>.HandleAsync(TEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken) =>
        HandleAsync([new Told<TEvent>(integrationEvent, envelope)], cancellationToken);
}

/// <summary>An event and what the log knows about it.</summary>
public sealed record Told<TEvent>(TEvent Event, EventEnvelope Envelope)
    where TEvent : IIntegrationEvent;

/// <summary>
/// Handles every event except timers; at most one per module, and then the module has no other handlers. It raises no events, so
/// that a batch is saved at once.
/// </summary>
public interface IHandleEverything : IHandleEvents
{
    /// <summary>Applies the event to the module's own state.</summary>
    Task HandleAsync(IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken);

    /// <summary>Called after the last event of a batch, before it is saved: the place for sums that need not be written once per event.</summary>
    Task FinishAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>
/// Sees all events that its module handles together, in their transaction, before the first of them is handled: the place to
/// lock in one order what they will change, where others lock the same. At most one per module.
/// </summary>
public interface IPrepareBatch : IHandleEvents
{
    /// <summary>Called once in each scope, also when it handles a single event.</summary>
    Task PrepareAsync(IReadOnlyList<IIntegrationEvent> events, CancellationToken cancellationToken);
}

/// <summary>What the log knows about an event beside its content.</summary>
public sealed record EventEnvelope(long Position, Guid Id, string Name, Guid CorrelationId, string Actor, DateTimeOffset At, string Data);

/// <summary>The one place where a module translates what happened inside into what others are told; without state, one for all requests.</summary>
public interface IEventMap
{
    /// <summary>The integration event, or nothing when it concerns no one else.</summary>
    IIntegrationEvent? Map(IDomainEvent domainEvent);
}

/// <summary>Work of a module on an empty database, such as shipping its default records. Runs once for each build, after its migrations, and must find out itself what is missing.</summary>
public interface IFirstStart
{
    /// <summary>Adds what is missing.</summary>
    Task RunAsync(CancellationToken cancellationToken);
}
