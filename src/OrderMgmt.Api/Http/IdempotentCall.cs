using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.Http;

/// <summary>A call that carries an Idempotency-Key; attached to the request by <see cref="IdempotencyFilter"/>.</summary>
internal sealed record IdempotentCall(string Principal, string Key, string RequestHash)
{
    /// <summary>What the transaction of the command is to remember.</summary>
    public IdempotencyClaim Claim(Func<object, IdempotentAnswer> render) => new(Principal, Key, RequestHash, render);

    /// <summary>SHA-256 of method, path, query and body; the body is read as it comes, whatever its size.</summary>
    public static async Task<string> HashAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.PathBase}{request.Path}{request.QueryString}\n"));
        var buffer = new byte[16 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, count);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <summary>Writes a remembered answer as it was.</summary>
internal sealed class RememberedAnswerResult(IdempotentAnswer answer) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json; charset=utf-8";
        response.Headers.ETag = answer.ETag;
        response.Headers.Location = answer.Location;
        response.Headers["Idempotent-Replayed"] = "true";
        return response.WriteAsync(answer.Body, context.HttpContext.RequestAborted);
    }
}
