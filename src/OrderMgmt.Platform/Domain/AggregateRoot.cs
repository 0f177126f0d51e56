namespace OrderMgmt.Platform.Domain;

/// <summary>Something that happened to an aggregate; translated to integration events by its module when it is saved.</summary>
public interface IDomainEvent;

/// <summary>The root of a group of objects that change together, guard their own rules and are saved in one transaction.</summary>
public abstract class AggregateRoot
{
    private readonly List<IDomainEvent> _events = [];
    private bool _changed;

    /// <summary>UUIDv7, so that keys made later sort later.</summary>
    public Guid Id { get; protected init; }

    /// <summary>When the aggregate was created (UTC).</summary>
    public DateTimeOffset CreatedAt { get; protected init; }

    /// <summary>Concurrency token: raised by one for each saved change, the value behind the ETag.</summary>
    public int Version { get; private set; }

    /// <summary>Marks the aggregate as changed; the first call since the last save raises <see cref="Version"/>.</summary>
    protected void Changed()
    {
        if (_changed)
        {
            return;
        }

        _changed = true;
        Version++;
    }

    /// <summary>Records what happened. The same event twice in one save is one event: it is told with the state at saving.</summary>
    protected void Raise(IDomainEvent domainEvent)
    {
        Changed();
        if (!_events.Contains(domainEvent))
        {
            _events.Add(domainEvent);
        }
    }

    /// <summary>Hands over what happened since the last save, once.</summary>
    internal IReadOnlyList<IDomainEvent> TakeEvents()
    {
        _changed = false;
        if (_events.Count == 0)
        {
            return [];
        }

        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }
}
