using System.Collections.Frozen;
using System.Security.Claims;
using OrderMgmt.Api.Http;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Api.Security;

/// <summary>What a caller needs beside the permission for files: the one for the records that are in them.</summary>
internal static class FilePermissions
{
    private static readonly FrozenDictionary<string, (string Read, string Write)> Table = new Dictionary<string, (string Read, string Write)>
    {
        ["contacts"] = (Permissions.PartiesRead, Permissions.PartiesWrite),
        ["customers"] = (Permissions.PartiesRead, Permissions.PartiesWrite),
        ["opening-stock"] = (Permissions.FulfillmentRead, Permissions.InventoryAdjust),
        ["prices"] = (Permissions.CatalogRead, Permissions.CatalogWrite),
        ["products"] = (Permissions.CatalogRead, Permissions.CatalogWrite),
        ["vendor-items"] = (Permissions.CatalogRead, Permissions.CatalogWrite),
        ["vendors"] = (Permissions.PartiesRead, Permissions.PartiesWrite),
    }.ToFrozenDictionary();

    /// <summary>All kinds of record that files can have.</summary>
    public static IEnumerable<string> Resources => Table.Keys.Order(StringComparer.Ordinal);

    /// <summary>Refuses an unknown kind of record, and a caller who may not see it.</summary>
    public static void RequireRead(this ClaimsPrincipal caller, string? resource) => Require(caller, Find(resource).Read);

    /// <summary>Refuses an unknown kind of record, and a caller who may not change it.</summary>
    public static void RequireWrite(this ClaimsPrincipal caller, string? resource) => Require(caller, Find(resource).Write);

    private static (string Read, string Write) Find(string? resource) => resource is not null && Table.TryGetValue(resource, out var needed)
        ? needed
        : throw new InvalidRequestException("/resource", resource is null ? "required" : "unknown_value", $"Name the kind of record; one of: {string.Join(", ", Resources)}.");

    private static void Require(ClaimsPrincipal caller, string permission)
    {
        if (!caller.Holds(permission))
        {
            throw new HttpProblemException(StatusCodes.Status403Forbidden, "forbidden", $"Your roles or scopes do not allow this call; it also needs '{permission}'.");
        }
    }
}
