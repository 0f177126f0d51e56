using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Hosting;

/// <summary>How far the start has come.</summary>
internal sealed class Readiness
{
    /// <summary>The building of the models, which goes on beside the first requests.</summary>
    public Task? Models { get; set; }
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

    /// <summary>Nothing that a request or an event needs is still to be made.</summary>
    private sealed class StartCheck(Readiness readiness) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(readiness.Models is { IsCompletedSuccessfully: true } ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(exception: readiness.Models?.Exception));
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
