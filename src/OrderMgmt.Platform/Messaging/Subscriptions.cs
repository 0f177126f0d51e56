using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Contracts;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Platform.Messaging;

/// <summary>Who handles which event; found by looking through the modules.</summary>
public sealed class Subscriptions
{
    private readonly FrozenDictionary<(string Lane, Type Event), Handler> _handlers;
    private readonly FrozenDictionary<Type, string[]> _lanes;
    private readonly FrozenDictionary<string, Type> _preparations;
    private readonly FrozenDictionary<string, Type> _listeners;

    /// <summary>Looks through all modules for handlers.</summary>
    public Subscriptions(ModuleList modules)
    {
        var handlers = new Dictionary<(string Lane, Type Event), Handler>();
        var preparations = new Dictionary<string, Type>();
        var listeners = new Dictionary<string, Type>();
        foreach (var module in modules.All)
        {
            foreach (var type in module.Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IHandleEvents))))
            {
                if (type.IsAssignableTo(typeof(IPrepareBatch)))
                {
                    preparations.Add(module.Name, type);
                }

                if (type.IsAssignableTo(typeof(IHandleEverything)))
                {
                    listeners.Add(module.Name, type);
                }

                foreach (var (eventType, handler) in HandlersOf(type))
                {
                    if (!handlers.TryAdd((module.Name, eventType), handler))
                    {
                        throw new InvalidOperationException($"{module.Name} handles {eventType.Name} twice; one handler per event and module.");
                    }
                }
            }
        }

        _handlers = handlers.ToFrozenDictionary();
        _preparations = preparations.ToFrozenDictionary();
        _listeners = listeners.ToFrozenDictionary();
        _lanes = EventTypes.All.ToFrozenDictionary(type => type, type => modules.All.Select(module => module.Name).Where(lane => handlers.ContainsKey((lane, type))).ToArray());
        Lanes = [.. handlers.Keys.Select(key => key.Lane).Distinct()];
    }

    /// <summary>The modules that handle anything, in the order of the host's list.</summary>
    public IReadOnlyList<string> Lanes { get; }

    /// <summary>The modules that handle an event.</summary>
    public IReadOnlyList<string> LanesOf(Type eventType) => _lanes[eventType];

    /// <summary>True for modules that see everything: they keep books and raise no events of their own.</summary>
    internal bool OnlyListens(string lane) => _listeners.ContainsKey(lane);

    /// <summary>Deliveries of a lane, in their order, with who handles them: one by one, or all of a kind in a row where its handler takes many.</summary>
    internal IEnumerable<(Handler Handler, IReadOnlyList<PendingDelivery> Run)> RunsOf(string lane, List<PendingDelivery> deliveries)
    {
        for (int start = 0, end; start < deliveries.Count; start = end)
        {
            var type = deliveries[start].Event.GetType();
            var handler = _handlers.GetValueOrDefault((lane, type));
            end = start + 1;
            while (handler is { TakesMany: true } && end < deliveries.Count && deliveries[end].Event.GetType() == type)
            {
                end++;
            }

            if (handler is not null)
            {
                yield return (handler, deliveries.GetRange(start, end - start));
            }
        }
    }

    internal Task PrepareAsync(string lane, IServiceProvider services, IReadOnlyList<IIntegrationEvent> events, CancellationToken cancellationToken) =>
        _preparations.TryGetValue(lane, out var type) ? ((IPrepareBatch)services.GetRequiredService(type)).PrepareAsync(events, cancellationToken) : Task.CompletedTask;

    internal Task FinishAsync(string lane, IServiceProvider services, CancellationToken cancellationToken) =>
        ((IHandleEverything)services.GetRequiredService(_listeners[lane])).FinishAsync(cancellationToken);

    private static IEnumerable<(Type Event, Handler Handler)> HandlersOf(Type type)
    {
        if (type.IsAssignableTo(typeof(IHandleEverything)))
        {
            var everything = new Handler(false, (services, run, ct) => ((IHandleEverything)services.GetRequiredService(type)).HandleAsync(run[0].Event, run[0].Envelope, ct));
            return EventTypes.All.Where(e => !e.IsAssignableTo(typeof(ITimedEvent))).Select(e => (e, everything));
        }

        return type.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>))
            .Select(i => i.GetGenericArguments()[0])
            .Select(e => (e, (Handler)MakeHandler.MakeGenericMethod(e).Invoke(null, [type])!));
    }

    private static readonly MethodInfo MakeHandler = typeof(Subscriptions).GetMethod(nameof(TypedHandler), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static Handler TypedHandler<TEvent>(Type type)
        where TEvent : IIntegrationEvent =>
        type.IsAssignableTo(typeof(IHandleMany<TEvent>))
            ? new Handler(true, (services, run, ct) => ((IHandleMany<TEvent>)services.GetRequiredService(type)).HandleAsync(
                [.. run.Select(delivery => new Told<TEvent>((TEvent)delivery.Event, delivery.Envelope))], ct))
            : new Handler(false, (services, run, ct) => ((IHandle<TEvent>)services.GetRequiredService(type)).HandleAsync((TEvent)run[0].Event, run[0].Envelope, ct));
}

/// <summary>Who handles an event.</summary>
/// <param name="TakesMany">All of its kind in a row; else one.</param>
internal sealed record Handler(bool TakesMany, Func<IServiceProvider, IReadOnlyList<PendingDelivery>, CancellationToken, Task> HandleAsync);
