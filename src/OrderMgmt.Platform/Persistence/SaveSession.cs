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
    private readonly List<RaisedEvent> _following = [];

    /// <summary>The lanes that handle what is raised in the transaction at hand, so that it needs no way through the queue.</summary>
    internal IReadOnlySet<string> InTurn { get; set; } = new HashSet<string>();

    /// <summary>The lanes that found work in the queue since the session began; woken at commit.</summary>
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
        var (inTurn, queued) = Divide(subscriptions.LanesOf(integrationEvent.GetType()), dueAt);
        request.HasRaisedEvents = true;
        if (inTurn.Count > 0)
        {
            _following.Add(new RaisedEvent(row, integrationEvent, inTurn));
        }

        if (dueAt is null)
        {
            _lanes.UnionWith(queued);
        }

        return (row, queued.Select(lane => new DeliveryRow
        {
            EventId = row.Id,
            Lane = lane,
            Key = row.Subject,
            CorrelationId = row.CorrelationId,
            DueAt = dueAt,
        }));
    }

    /// <summary>What was raised for lanes in the transaction at hand since the last call; their rows have been saved.</summary>
    internal IReadOnlyList<RaisedEvent> TakeFollowing()
    {
        RaisedEvent[] following = [.. _following];
        _following.Clear();
        return following;
    }

    private (IReadOnlyList<string> InTurn, IReadOnlyList<string> Queued) Divide(IReadOnlyList<string> lanes, DateTimeOffset? dueAt) =>
        dueAt is not null || InTurn.Count == 0 ? ([], lanes) : ([.. lanes.Where(InTurn.Contains)], [.. lanes.Where(lane => !InTurn.Contains(lane))]);
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
