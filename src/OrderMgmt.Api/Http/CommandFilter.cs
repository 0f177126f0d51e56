using Microsoft.AspNetCore.Mvc.Filters;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Http;

/// <summary>Fills the request context from what HTTP says: who acts, If-Match, dry run.</summary>
internal sealed class CommandFilter(RequestContext request) : IResourceFilter
{
    public const string DryRunParameter = "dryRun";

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var http = context.HttpContext;
        request.Actor = http.User.ActorOf();
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        request.DryRun = IsDryRun(http.Request);
        request.ExpectedVersion = ETags.ExpectedVersion(http.Request);
        if (!HttpMethods.IsPost(http.Request.Method) && http.Request.Headers.IfMatch.Count == 0)
        {
            throw new HttpProblemException(
                StatusCodes.Status428PreconditionRequired, "precondition_required", "Send If-Match with the ETag of the version you have seen, or * for any.");
        }
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    private static bool IsDryRun(HttpRequest request) => request.Query[DryRunParameter].ToString() switch
    {
        "" or "false" => false,
        "true" => true,
        _ => throw new InvalidRequestException("/" + DryRunParameter, "wrong_type", "Expected true or false."),
    };
}
