using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>What stands around every command and query.</summary>
internal static class Pipeline
{
    /// <summary>Behaviours that exist and are not registered exactly once.</summary>
    public static IEnumerable<string> Violations(IServiceCollection services, IEnumerable<Type> behaviors)
    {
        var registered = services.Where(service => IsBehavior(service.ServiceType)).CountBy(service => service.ImplementationType!).ToDictionary();
        return behaviors.Concat(registered.Keys).Distinct()
            .Select(behavior => (Behavior: behavior, Count: registered.GetValueOrDefault(behavior)))
            .Where(found => found.Count != 1)
            .Select(found => $"{found.Behavior.Name} is registered {found.Count} times");
    }

    /// <summary>All behaviours that an assembly holds.</summary>
    public static IEnumerable<Type> BehaviorsOf(Assembly assembly) => assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(IsBehavior));

    private static bool IsBehavior(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPipelineBehavior<,>);
}
