using System.Security.Claims;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Security;

/// <summary>What the claims of a caller mean here.</summary>
internal static class Caller
{
    /// <summary>Claim of a role, whether from a token or from a key.</summary>
    public const string RoleClaim = "role";

    /// <summary>Claim of a single permission; only keys have it.</summary>
    public const string PermissionClaim = "permission";

    /// <summary>Claim with the public part of an API key.</summary>
    public const string KeyIdClaim = "key_id";

    /// <summary>What the columns hold of a name.</summary>
    private const int LongestName = 190;

    /// <summary>Who acts, as written in the event log.</summary>
    public static Actor ActorOf(this ClaimsPrincipal caller) =>
        caller.FindFirst(KeyIdClaim) is { } key
            ? new Actor("key", key.Value)
            : new Actor("user", (caller.FindFirst("sub")?.Value ?? caller.FindFirst("name")?.Value ?? "anonymous").AtMost(LongestName));

    /// <summary>True when one of the caller's roles, or the caller's key itself, holds the permission.</summary>
    public static bool Holds(this ClaimsPrincipal caller, string permission) =>
        caller.HasClaim(PermissionClaim, permission)
        || (Permissions.Table.TryGetValue(permission, out var roles)
            && caller.Claims.Any(claim => claim.Type is RoleClaim or "roles" && roles.Contains(claim.Value)));
}
