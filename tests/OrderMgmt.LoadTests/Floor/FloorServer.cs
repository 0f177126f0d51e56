using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>The least that a server has to do for the calls of the main path: Kestrel, JSON made at build time, prepared SQL, one durable transaction per call.</summary>
internal static class FloorServer
{
    /// <summary>Serves until the token is cancelled. The database is created anew.</summary>
    public static async Task RunAsync(IStore store, string url, string key, CancellationToken cancellationToken)
    {
        await store.CreateSchemaAsync(cancellationToken);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = builder.Build();
        app.Use((exchange, next) => AnswerAsync(exchange, next, key));
        MapEndpoints(app, store, TimeProvider.System);
        await app.StartAsync(cancellationToken);
        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await app.StopAsync(CancellationToken.None);
    }

    private static void MapEndpoints(WebApplication app, IStore store, TimeProvider clock)
    {
        var master = new MasterData();
        var numbers = new NumberSeries(store, clock);
        new SetUpEndpoints(store, master, numbers, clock).Map(app);
        new OrderEndpoints(store, master, numbers, clock).Map(app);
        new DeliveryEndpoints(store, master, clock).Map(app);
        new BillingEndpoints(store, numbers, clock).Map(app);
        new IntegrityEndpoint(store).Map(app);
    }

    private static async Task AnswerAsync(HttpContext exchange, RequestDelegate next, string key)
    {
        if (exchange.Request.Headers["X-Api-Key"] != key)
        {
            exchange.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            await next(exchange);
        }
        catch (RefusedException refusal)
        {
            await exchange.AnswerAsync(
                StatusCodes.Status409Conflict, new ProblemResponse("Refused", StatusCodes.Status409Conflict, refusal.Message), FloorJson.Default.ProblemResponse);
        }
    }
}
