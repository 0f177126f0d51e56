using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Application;
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

    /// <summary>Registers everything the module's assembly holds. Nothing is listed by hand.</summary>
    public abstract void AddTo(IServiceCollection services);
}

/// <summary>A module with its context and the interface its application code sees of it.</summary>
public abstract class Module<TContext, TDb> : Module
    where TContext : ModuleDbContext, TDb
    where TDb : class
{
    /// <inheritdoc/>
    public sealed override Type DbContextType => typeof(TContext);

    /// <inheritdoc/>
    public sealed override void AddTo(IServiceCollection services)
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
            provider.GetRequiredService<DatabaseSettings>().Configure(options, Schema));
        services.AddScoped(provider =>
        {
            var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Begin(provider.GetRequiredService<SaveSession>());
            return context;
        });
        services.AddScoped<TDb>(provider => provider.GetRequiredService<TContext>());
        foreach (var type in Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var service in type.GetInterfaces().Where(IsDiscovered))
            {
                services.AddScoped(service, type);
            }

            if (type.IsAssignableTo(typeof(IHandleEvents)))
            {
                services.AddScoped(type);
            }
        }

        AddOwnServices(services);
    }

    /// <summary>Services that discovery does not find; most modules have none.</summary>
    protected virtual void AddOwnServices(IServiceCollection services)
    {
    }

    private static bool IsDiscovered(Type service) =>
        service == typeof(IEventMap) || service == typeof(IInvariantCheck) || service == typeof(IFirstStart)
        || (service.IsGenericType && (service.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || service.GetGenericTypeDefinition() == typeof(IValidator<>)));
}
