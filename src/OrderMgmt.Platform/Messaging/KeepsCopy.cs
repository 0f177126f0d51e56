using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Keeps a module's copies of records of another module: one look for all that was told in a row.</summary>
public abstract class KeepsCopy<TEvent, TCopy>(DbSet<TCopy> copies) : IHandleMany<TEvent>
    where TEvent : IIntegrationEvent
    where TCopy : class, ICopy
{
    /// <inheritdoc/>
    public async Task HandleAsync(IReadOnlyList<Told<TEvent>> told, CancellationToken cancellationToken)
    {
        var ids = told.Select(each => IdOf(each.Event)).Distinct().ToList();
        var known = await copies.AsTracking().Where(copy => EF.Parameter(ids).Contains(copy.Id)).ToDictionaryAsync(copy => copy.Id, cancellationToken);
        foreach (var (integrationEvent, _) in told)
        {
            var id = IdOf(integrationEvent);
            if (!known.TryGetValue(id, out var copy))
            {
                copies.Add(copy = known[id] = New(id, integrationEvent));
            }

            Apply(copy, integrationEvent);
        }

        await ThenAsync(told, cancellationToken);
    }

    /// <summary>The record that the event is about.</summary>
    protected virtual Guid IdOf(TEvent integrationEvent) => integrationEvent.Subject;

    /// <summary>An empty copy.</summary>
    protected abstract TCopy New(Guid id, TEvent integrationEvent);

    /// <summary>Takes over what was told, unless the copy is newer.</summary>
    protected abstract void Apply(TCopy copy, TEvent integrationEvent);

    /// <summary>What follows from the new copies.</summary>
    protected virtual Task ThenAsync(IReadOnlyList<Told<TEvent>> told, CancellationToken cancellationToken) => Task.CompletedTask;
}
