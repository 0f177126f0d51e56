using OrderMgmt.Contracts;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Which projections an event goes to, in the order in which they asked for it.</summary>
internal sealed class Routes
{
    private readonly Dictionary<Type, List<Func<IIntegrationEvent, EventEnvelope, CancellationToken, Task>>> _routes = [];

    /// <summary>Sends events of a kind to a projection's method.</summary>
    public Routes On<TEvent>(Func<TEvent, EventEnvelope, CancellationToken, Task> apply)
        where TEvent : IIntegrationEvent
    {
        if (!_routes.TryGetValue(typeof(TEvent), out var routes))
        {
            _routes.Add(typeof(TEvent), routes = []);
        }

        routes.Add((e, envelope, ct) => apply((TEvent)e, envelope, ct));
        return this;
    }

    /// <summary>Sends events of a kind to a projection's method that needs nothing but memory.</summary>
    public Routes On<TEvent>(Action<TEvent, EventEnvelope> apply)
        where TEvent : IIntegrationEvent =>
        On<TEvent>((e, envelope, _) =>
        {
            apply(e, envelope);
            return Task.CompletedTask;
        });

    public async Task DispatchAsync(IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        foreach (var apply in _routes.GetValueOrDefault(integrationEvent.GetType()) ?? [])
        {
            await apply(integrationEvent, envelope, cancellationToken);
        }
    }
}
