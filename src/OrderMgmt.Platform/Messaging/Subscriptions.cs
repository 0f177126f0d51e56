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

    internal delegate Task Handler(IServiceProvider services, IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken);

    /// <summary>The modules that handle anything, in the order of the host's list.</summary>
    public IReadOnlyList<string> Lanes { get; }

    /// <summary>The modules that handle an event.</summary>
    public IReadOnlyList<string> LanesOf(Type eventType) => _lanes[eventType];

    /// <summary>True for modules that see everything: they keep books and raise no events of their own.</summary>
    internal bool OnlyListens(string lane) => _listeners.ContainsKey(lane);

    internal Handler? HandlerOf(string lane, Type eventType) => _handlers.GetValueOrDefault((lane, eventType));

    internal Task PrepareAsync(string lane, IServiceProvider services, IReadOnlyList<IIntegrationEvent> events, CancellationToken cancellationToken) =>
        _preparations.TryGetValue(lane, out var type) ? ((IPrepareBatch)services.GetRequiredService(type)).PrepareAsync(events, cancellationToken) : Task.CompletedTask;

    internal Task FinishAsync(string lane, IServiceProvider services, CancellationToken cancellationToken) =>
        ((IHandleEverything)services.GetRequiredService(_listeners[lane])).FinishAsync(cancellationToken);

    private static IEnumerable<(Type Event, Handler Handler)> HandlersOf(Type type)
    {
        if (type.IsAssignableTo(typeof(IHandleEverything)))
        {
            Handler everything = (services, e, envelope, ct) => ((IHandleEverything)services.GetRequiredService(type)).HandleAsync(e, envelope, ct);
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
        (services, e, envelope, ct) => ((IHandle<TEvent>)services.GetRequiredService(type)).HandleAsync((TEvent)e, envelope, ct);
}
