using System.Collections.Frozen;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Platform.Persistence;

/// <summary>Translates what happened in a scope into rows of the event log and its deliveries.</summary>
public sealed class SaveSession(RequestContext request, EventMaps maps, Subscriptions subscriptions, TimeProvider clock)
{
    private readonly HashSet<string> _lanes = [];

    /// <summary>The lanes that got work since the session began; woken at commit.</summary>
    public IReadOnlySet<string> Lanes => _lanes;

    /// <summary>The lane can go on, though no event was raised.</summary>
    internal void Wake(string lane) => _lanes.Add(lane);

    /// <summary>The rows for one event, or nothing when it concerns no one outside its module.</summary>
    internal (EventRow Event, IEnumerable<DeliveryRow> Deliveries)? Write(Type contextType, IDomainEvent domainEvent)
    {
        if (maps.Map(contextType, domainEvent) is not { } integrationEvent)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var row = EventRow.From(integrationEvent, request, now);
        var dueAt = (integrationEvent as ITimedEvent)?.DueAt is { } due && due > now ? due : (DateTimeOffset?)null;
        var lanes = subscriptions.LanesOf(integrationEvent.GetType());
        request.HasRaisedEvents = true;
        if (dueAt is null)
        {
            _lanes.UnionWith(lanes);
        }

        return (row, lanes.Select(lane => new DeliveryRow
        {
            EventId = row.Id,
            Lane = lane,
            Key = row.Subject,
            CorrelationId = row.CorrelationId,
            DueAt = dueAt,
        }));
    }
}

/// <summary>Finds the module's one map from domain events to integration events by its context.</summary>
public sealed class EventMaps
{
    private readonly FrozenDictionary<Type, IEventMap> _byContext;

    /// <summary>Pairs each module's map with its context.</summary>
    public EventMaps(ModuleList modules, IEnumerable<IEventMap> maps)
    {
        var byAssembly = maps.ToDictionary(map => map.GetType().Assembly);
        _byContext = modules.All
            .Where(module => byAssembly.ContainsKey(module.Assembly))
            .ToFrozenDictionary(module => module.DbContextType, module => byAssembly[module.Assembly]);
    }

    /// <summary>The integration event for what happened, if others may know of it.</summary>
    public IIntegrationEvent? Map(Type contextType, IDomainEvent domainEvent) =>
        _byContext.TryGetValue(contextType, out var map) ? map.Map(domainEvent) : null;
}
