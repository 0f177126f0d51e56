using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.ApiKeys;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Modules;

/// <summary>Registers the platform and all modules: the one place where the pipeline is put together.</summary>
public static class PlatformServices
{
    /// <summary>Adds the platform, the modules and their database.</summary>
    public static IServiceCollection AddOrderMgmt(this IServiceCollection services, ModuleList modules, DatabaseSettings database)
    {
        // Messages name members as callers wrote them.
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);
        services.AddSingleton(modules);
        services.AddSingleton(database);
        services.TryAddSingleton<TimeProvider, MillisecondClock>();

        services.AddTransient<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));

        services.AddScoped<RequestContext>();
        services.AddScoped<SaveSession>();
        services.AddSingleton<EventMaps>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<LaneSignals>();
        services.AddSingleton<Leases>();
        services.AddSingleton<Lanes>();
        services.AddSingleton<MessagingMetrics>();
        services.AddSingleton<Settling>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<NumberSeries>();
        services.AddSingleton<ApiKeyCache>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<Preparation>();

        // Stopped in reverse: what tells other processes goes last, and so can tell them that lanes were given back.
        database.Engine.AddServices(services);
        services.AddHostedService<Dispatcher>();
        services.AddHostedService<QueueWatch>();
        services.AddSingleton<JobSignals>();
        services.AddSingleton<JobFiles>();
        services.AddSingleton<JobLedger>();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ExportRun>();
        services.AddHostedService<JobRunner>();

        new PlatformModule().AddTo(services);
        foreach (var module in modules.All)
        {
            module.AddTo(services);
        }

        return services;
    }
}
