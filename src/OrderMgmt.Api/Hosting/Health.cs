using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Hosting;

/// <summary>True once the database was prepared.</summary>
internal sealed class Readiness
{
    public bool IsStarted { get; set; }
}

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work.</summary>
internal static class Health
{
    private const string Ready = "ready";
    private static readonly string[] ReadyTags = [Ready];

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<Readiness>();
        services.AddHealthChecks()
            .AddCheck<StartCheck>("start", tags: ReadyTags)
            .AddCheck<DatabaseCheck>("database", tags: ReadyTags)
            .AddCheck<LanesCheck>("lanes", tags: ReadyTags);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", Options(_ => false)).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready))).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> which) => new()
    {
        Predicate = which,
        ResponseWriter = static (http, report) => http.Response.WriteAsJsonAsync(new
        {
            status = report.Status,
            checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status),
        }),
    };

    /// <summary>Schema and default records are there.</summary>
    private sealed class StartCheck(Readiness readiness) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(readiness.IsStarted ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
    }

    /// <summary>The database answers.</summary>
    private sealed class DatabaseCheck(PlatformDbContext context) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext _, CancellationToken cancellationToken = default) =>
            await context.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    /// <summary>Every lane of events is worked by some process.</summary>
    private sealed class LanesCheck(PlatformDbContext context, Subscriptions subscriptions, TimeProvider clock) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext _, CancellationToken cancellationToken = default)
        {
            var now = clock.GetUtcNow();
            var held = await context.Set<LeaseRow>().Where(lease => lease.ExpiresAt > now).Select(lease => lease.Lane).ToListAsync(cancellationToken);
            return subscriptions.Lanes.Except(held).Any() ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy();
        }
    }
}
