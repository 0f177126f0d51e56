using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Filters;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Http;

/// <summary>
/// Makes a POST with an <c>Idempotency-Key</c> repeatable: the answer is stored in the transaction of the command and given
/// again to the same request. A refused command does not use up its key.
/// </summary>
internal sealed class IdempotencyFilter(IdempotencyStore store, CallsInFlight inFlight, DatabaseSettings database, RequestContext request) : IAsyncResourceFilter, IAsyncActionFilter
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 255;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || request.DryRun || !http.Request.Headers.TryGetValue(Header, out var header))
        {
            await next();
            return;
        }

        var call = await CallAsync(http, header.ToString());
        if (!inFlight.TryBegin(call))
        {
            throw new HttpProblemException(StatusCodes.Status409Conflict, "idempotency_key_in_use", "A request with this Idempotency-Key is being handled. Repeat it when that one has been answered.");
        }

        try
        {
            context.Result = await RememberedAsync(call, http.RequestAborted);
            if (context.Result is null)
            {
                http.Features.Set(call);
                await next();
            }
        }
        finally
        {
            inFlight.End(call);
        }
    }

    /// <summary>Another process may have answered the same key meanwhile: its answer is the answer.</summary>
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var executed = await next();
        if (executed is { Exception: { } exception, ExceptionHandled: false }
            && context.HttpContext.Features.Get<IdempotentCall>() is { } call
            && database.Engine.IsUniqueViolation(exception)
            && await RememberedAsync(call, context.HttpContext.RequestAborted) is { } answer)
        {
            executed.ExceptionHandled = true;
            executed.Result = answer;
        }
    }

    private async Task<RememberedAnswerResult?> RememberedAsync(IdempotentCall call, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(call, cancellationToken) is not { } stored)
        {
            return null;
        }

        return stored.RequestHash == call.RequestHash
            ? new RememberedAnswerResult(new IdempotentAnswer(stored.Status, stored.Location, stored.ETag, stored.Body))
            : throw new HttpProblemException(
                StatusCodes.Status422UnprocessableEntity, "idempotency_key_reused", "This Idempotency-Key was used for another request. Use a new key for each new request.");
    }

    private static async Task<IdempotentCall> CallAsync(HttpContext http, string header)
    {
        var key = header.Length > 1 && header[0] == '"' && header[^1] == '"' ? header[1..^1] : header;
        if (key.Length is 0 or > LongestKey)
        {
            throw new InvalidRequestException("", "idempotency_key_invalid", $"Idempotency-Key takes 1 to {LongestKey} characters.");
        }

        http.Request.EnableBuffering();
        var hash = await IdempotentCall.HashAsync(http.Request, http.RequestAborted);
        http.Request.Body.Position = 0;
        return new IdempotentCall(http.User.ActorOf().ToString(), key, hash);
    }
}

/// <summary>The calls with an Idempotency-Key that this process is handling right now.</summary>
internal sealed class CallsInFlight
{
    private readonly ConcurrentDictionary<(string Principal, string Key), bool> _calls = new();

    public bool TryBegin(IdempotentCall call) => _calls.TryAdd((call.Principal, call.Key), true);

    public void End(IdempotentCall call) => _calls.TryRemove((call.Principal, call.Key), out _);
}
