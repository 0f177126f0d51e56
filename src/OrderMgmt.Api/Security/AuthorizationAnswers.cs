using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using OrderMgmt.Api.Http;

namespace OrderMgmt.Api.Security;

/// <summary>Says which permission is missing when a known caller is refused.</summary>
internal sealed class AuthorizationAnswers : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        authorizeResult.Forbidden && context.GetEndpoint()?.Metadata.GetMetadata<PermissionAttribute>() is { } needed
            ? throw new HttpProblemException(StatusCodes.Status403Forbidden, "forbidden", $"This call needs the permission '{needed.Permission}'; see /api/v1/permissions for who holds it.")
            : _default.HandleAsync(next, context, policy, authorizeResult);
}
