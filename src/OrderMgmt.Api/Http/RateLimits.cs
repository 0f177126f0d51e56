using System.Collections.Concurrent;
using System.Globalization;
using OrderMgmt.Api.Security;

namespace OrderMgmt.Api.Http;

/// <summary>How many requests are accepted (configuration section <c>RateLimits</c>); zero switches a limit off.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Requests of one client (user or key) in a window.</summary>
    public int PerClient { get; set; } = 600_000;

    /// <summary>Requests of one network address in a window, counted before anyone is asked who they are.</summary>
    public int PerAddress { get; set; } = 1_200_000;

    /// <summary>Length of the window.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>Counts requests per name in fixed windows.</summary>
internal sealed class RequestCounter(int limit, TimeSpan window, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private long _ends;

    /// <summary>Counts one request. Negative remaining = refuse it.</summary>
    public (int Remaining, int SecondsLeft) Count(string name)
    {
        var now = clock.GetUtcNow().Ticks;
        if (now >= Volatile.Read(ref _ends))
        {
            StartWindow(now);
        }

        var count = _counts.AddOrUpdate(name, 1, static (_, count) => count + 1);
        return (limit - count, Math.Max(1, (int)Math.Ceiling(TimeSpan.FromTicks(Volatile.Read(ref _ends) - now).TotalSeconds)));
    }

    private void StartWindow(long now)
    {
        lock (_turn)
        {
            if (now >= _ends)
            {
                _counts.Clear();
                Volatile.Write(ref _ends, now + window.Ticks);
            }
        }
    }
}

/// <summary>Limits by address before authentication and by client after it, with the <c>RateLimit</c> header fields of the IETF draft.</summary>
internal static class RateLimits
{
    /// <summary>Stops floods before they cost a look at credentials.</summary>
    public static IApplicationBuilder UseAddressLimit(this IApplicationBuilder app, RateLimitOptions options, TimeProvider clock) =>
        Limit(app, "address", options.PerAddress, options.Window, clock, static http => http.Connection.RemoteIpAddress?.ToString() ?? "");

    /// <summary>Gives every client its share.</summary>
    public static IApplicationBuilder UseClientLimit(this IApplicationBuilder app, RateLimitOptions options, TimeProvider clock) =>
        Limit(app, "client", options.PerClient, options.Window, clock, static http => http.User.Identity is { IsAuthenticated: true } ? http.User.ActorOf().ToString() : null);

    private static IApplicationBuilder Limit(IApplicationBuilder app, string name, int limit, TimeSpan window, TimeProvider clock, Func<HttpContext, string?> nameOf)
    {
        if (limit <= 0)
        {
            return app;
        }

        var counter = new RequestCounter(limit, window, clock);
        var policy = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={limit};w={(int)window.TotalSeconds}");
        return app.Use((http, next) =>
        {
            if (nameOf(http) is not { } client)
            {
                return next(http);
            }

            var (remaining, seconds) = counter.Count(client);
            var headers = http.Response.Headers;
            headers["RateLimit-Policy"] = policy;
            headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={Math.Max(0, remaining)};t={seconds}");
            if (remaining >= 0)
            {
                return next(http);
            }

            headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        });
    }
}
