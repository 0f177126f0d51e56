using System.Diagnostics;
using OrderMgmt.Api.Http.Json;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Http.Problems;

/// <summary>Gives every error the same shape, whoever made it: an exception, a filter or the framework.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, DatabaseSettings database, ILogger<ProblemMiddleware> logger)
{
    private const int ClientClosedRequest = 499;
    private static readonly string[] HeadersOfSuccess = ["ETag", "Location", "Link", "Preference-Applied"];

    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
            if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null, ContentLength: null })
            {
                await WriteAsync(http, ProblemMap.Of(http.Response.StatusCode));
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            http.Response.StatusCode = ClientClosedRequest;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            var answer = ProblemMap.Of(exception, http, database.Engine);
            if (answer.Status >= 500)
            {
                LogFailed(exception, http.Request.Method, http.Request.Path, answer.Status);
            }

            await WriteAsync(http, answer);
        }
    }

    private static Task WriteAsync(HttpContext http, ProblemAnswer answer)
    {
        var response = http.Response;
        foreach (var header in HeadersOfSuccess)
        {
            response.Headers.Remove(header);
        }

        response.StatusCode = answer.Status;
        if (answer.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "5";
        }

        var traced = answer with { TraceId = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier };
        return response.WriteAsJsonAsync(traced, JsonSettings.Writing, "application/problem+json", http.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed with {Status}")]
    private partial void LogFailed(Exception exception, string method, PathString path, int status);
}
