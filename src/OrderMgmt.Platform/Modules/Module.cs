using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Modules;

/// <summary>A business module: one assembly, one schema, one context, one lane of event handlers.</summary>
public abstract class Module
{
    /// <summary>The module's name, also that of its lane: <c>Orders</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The database schema (on SQLite the prefix of the table names): <c>orders</c>.</summary>
    public string Schema => Name.ToLowerInvariant();

    /// <summary>Where the module's commands, queries, validators and handlers are found.</summary>
    public Assembly Assembly => GetType().Assembly;

    /// <summary>The module's own context.</summary>
    public abstract Type DbContextType { get; }

    /// <summary>True for what operators need to get the system going again; it is never put off.</summary>
    internal virtual bool IsOperations => false;

    /// <summary>Registers everything the module's assembly holds. Nothing is listed by hand.</summary>
    public abstract void AddTo(IServiceCollection services);

    /// <summary>Registers the module's context and all that is found in its assembly.</summary>
    protected void AddTo<TContext, TDb>(IServiceCollection services)
        where TContext : ModuleDbContext, TDb
        where TDb : class
    {
        services.AddDbContextPool<TContext>((provider, options) => provider.GetRequiredService<DatabaseSettings>().Configure(options, Schema));
        services.AddScoped<TDb>(provider => provider.GetRequiredService<TContext>());
        AddDiscovered(services);
    }

    /// <summary>Registers the handlers, validators, checks and maps of the module's assembly.</summary>
    protected void AddDiscovered(IServiceCollection services)
    {
        foreach (var type in Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var service in type.GetInterfaces())
            {
                if (LifetimeOf(service) is { } lifetime)
                {
                    services.Add(new ServiceDescriptor(service, type, lifetime));
                }
            }

            if (type.IsAssignableTo(typeof(IHandleEvents)))
            {
                services.AddScoped(type);
            }
        }
    }

    /// <summary>Maps and validators keep no state and are costly to build; everything else lives as long as its request.</summary>
    private static ServiceLifetime? LifetimeOf(Type service) =>
        service == typeof(IEventMap) || IsGeneric(service, typeof(IValidator<>)) ? ServiceLifetime.Singleton
        : service == typeof(IInvariantCheck) || service == typeof(IFirstStart) || service == typeof(IImporter) || IsGeneric(service, typeof(IRequestHandler<,>)) ? ServiceLifetime.Scoped
        : null;

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
