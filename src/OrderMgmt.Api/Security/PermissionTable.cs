using System.Text.RegularExpressions;

namespace OrderMgmt.Api.Security;

/// <summary>Who may do what.</summary>
/// <param name="Roles">All roles that a token or key can carry.</param>
/// <param name="Permissions">All permissions.</param>
/// <param name="Endpoints">All calls.</param>
public sealed record PermissionTableResponse(IReadOnlyList<string> Roles, IReadOnlyList<PermissionResponse> Permissions, IReadOnlyList<EndpointResponse> Endpoints);

/// <summary>A permission.</summary>
/// <param name="Name">Its name, usable as a scope of a key.</param>
/// <param name="Roles">The roles that hold it.</param>
public sealed record PermissionResponse(string Name, IReadOnlyList<string> Roles);

/// <summary>A call.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with its parameters in braces.</param>
/// <param name="Permission">The permission it needs.</param>
public sealed record EndpointResponse(string Method, string Path, string Permission);

/// <summary>The permission table together with the calls it guards, found by looking at the endpoints.</summary>
public sealed partial class PermissionTable(EndpointDataSource endpoints)
{
    /// <summary>The whole table, in a stable order.</summary>
    public PermissionTableResponse Read() => new(
        Security.Permissions.Roles,
        [.. Security.Permissions.Table.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new PermissionResponse(pair.Key, pair.Value))],
        [.. endpoints.Endpoints.OfType<RouteEndpoint>().SelectMany(Describe).OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Method, StringComparer.Ordinal)]);

    private static IEnumerable<EndpointResponse> Describe(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<PermissionAttribute>() is { } needed
            ? endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(method => new EndpointResponse(method, Path(endpoint), needed.Permission))
            : [];

    /// <summary><c>api/v{version:apiVersion}/orders/{id:guid}</c> → <c>/api/v1/orders/{id}</c>.</summary>
    private static string Path(RouteEndpoint endpoint) =>
        "/" + Constraint().Replace(endpoint.RoutePattern.RawText!.Replace("{version:apiVersion}", "1", StringComparison.Ordinal), "{$1}").Trim('/');

    [GeneratedRegex(@"\{([^:}]+):[^}]+\}")]
    private static partial Regex Constraint();
}
