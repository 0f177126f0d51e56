using System.Reflection;
using System.Runtime.CompilerServices;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>What a module shows, and how its use cases are put together.</summary>
internal static class ModuleTypes
{
    private static readonly string[] PublicNames = ["Command", "Query", "Response", "Input", "Module"];

    private static readonly Type[] Workers =
        [typeof(IRequestHandler<,>), typeof(IValidator<>), typeof(IHandleEvents), typeof(IEventMap), typeof(IInvariantCheck), typeof(IFirstStart), typeof(IEntityTypeConfiguration<>), typeof(ModuleDbContext)];

    /// <summary>Public types that are neither part of a use case's interface nor an enum.</summary>
    public static IEnumerable<string> WronglyPublic(IEnumerable<Type> types) => types
        .Where(type => type is { IsVisible: true, IsEnum: false } && !PublicNames.Any(name => type.Name.EndsWith(name, StringComparison.Ordinal)))
        .Select(type => $"{type.FullName} is public");

    /// <summary>Handlers, validators, contexts and the like that others could use or derive from.</summary>
    public static IEnumerable<string> OpenWorkers(IEnumerable<Type> types) => types
        .Where(type => type is { IsClass: true, IsAbstract: false } && (type.IsVisible || !type.IsSealed) && IsWorker(type))
        .Select(type => $"{type.FullName} is not internal sealed");

    /// <summary>Commands and queries without exactly one handler in their module.</summary>
    public static IEnumerable<string> WrongHandlerCounts(IReadOnlyCollection<Type> types)
    {
        var handled = types.Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetInterfaces())
            .Where(type => Is(type, typeof(IRequestHandler<,>)))
            .CountBy(type => type.GetGenericArguments()[0])
            .ToDictionary();
        return types.Where(IsRequest)
            .Select(type => (Type: type, Count: handled.GetValueOrDefault(type)))
            .Where(request => request.Count != 1)
            .Select(request => $"{request.Type.FullName} has {request.Count} handlers");
    }

    /// <summary>Commands and queries that are not called so.</summary>
    public static IEnumerable<string> WrongRequestNames(IEnumerable<Type> types) => types
        .Where(IsRequest)
        .Where(type => !type.Name.EndsWith(type.GetInterfaces().Any(i => Is(i, typeof(ICommand<>))) ? "Command" : "Query", StringComparison.Ordinal))
        .Select(type => $"{type.FullName} is misnamed");

    /// <summary>Events that a module handles more than once.</summary>
    public static IEnumerable<string> HandledTwice(IEnumerable<Type> types) => types
        .Where(type => !type.IsAbstract)
        .SelectMany(type => type.GetInterfaces())
        .Where(type => Is(type, typeof(IHandle<>)))
        .CountBy(type => type.GetGenericArguments()[0])
        .Where(count => count.Value > 1)
        .Select(count => $"{count.Key.Name} is handled {count.Value} times");

    /// <summary>Assemblies that may see internal types and should not.</summary>
    public static IEnumerable<string> WrongFriends(IEnumerable<string> friends) => friends
        .Where(friend => !friend.StartsWith("OrderMgmt.Databases.", StringComparison.Ordinal) && !friend.EndsWith("Tests", StringComparison.Ordinal) && friend != "DynamicProxyGenAssembly2")
        .Select(friend => $"{friend} sees internal types");

    /// <summary>The assemblies that may see an assembly's internal types.</summary>
    public static IEnumerable<string> FriendsOf(Assembly assembly) => assembly.GetCustomAttributes<InternalsVisibleToAttribute>().Select(friend => friend.AssemblyName.Split(',')[0]);

    private static bool IsWorker(Type type) => Workers.Any(worker => worker.IsAssignableFrom(type) || type.GetInterfaces().Any(i => Is(i, worker)));

    private static bool IsRequest(Type type) => !type.IsAbstract && type.GetInterfaces().Any(i => Is(i, typeof(IRequest<>)));

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
