using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OrderMgmt.Notifications.Application;

namespace OrderMgmt.Api.V1.Notifications;

/// <summary>
/// Writes events as Server-Sent Events until the listener leaves or the process stops. Written out here because the framework's
/// own result has no comments, and a heartbeat must be one: anything else would reach the listener's code.
/// </summary>
internal sealed class EventStreamResult(IAsyncEnumerable<StreamedEventResponse> events) : IActionResult
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var services = context.HttpContext.RequestServices;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            context.HttpContext.RequestAborted, services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        context.HttpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.HttpContext.Response.ContentType = "text/event-stream";
        context.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
        context.HttpContext.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            var json = services.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
            await WriteAsync(context.HttpContext.Response, json, services.GetRequiredService<TimeProvider>(), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The end of every stream: the listener has left, or this process is stopping.
        }
    }

    private async Task WriteAsync(HttpResponse response, JsonSerializerOptions json, TimeProvider clock, CancellationTokenSource stop)
    {
        await using var items = events.GetAsyncEnumerator(stop.Token);
        var next = items.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (!next.IsCompleted)
                {
                    await response.Body.FlushAsync(stop.Token);
                    if (!await ArrivedAsync(next, clock, stop.Token))
                    {
                        await response.WriteAsync(": heartbeat\n\n", stop.Token);
                        continue;
                    }
                }

                if (!await next)
                {
                    return;
                }

                await response.WriteAsync(Format(items.Current, json), stop.Token);
                next = items.MoveNextAsync().AsTask();
            }
        }
        finally
        {
            // The enumerator can't be disposed while it is moving.
            await stop.CancelAsync();
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<bool> ArrivedAsync(Task next, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var waited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var first = await Task.WhenAny(next, Task.Delay(Heartbeat, clock, waited.Token));
        await waited.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == next;
    }

    private static string Format(StreamedEventResponse item, JsonSerializerOptions json) =>
        $"id: {item.Sequence}\nevent: {item.Type}\ndata: {(item.Event is null ? "{}" : JsonSerializer.Serialize(item.Event, json))}\n\n";
}
