using Microsoft.AspNetCore.Authorization;

namespace OrderMgmt.Api.Security;

/// <summary>The one permission an action needs, from the table in <see cref="Permissions"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PermissionAttribute(string permission) : Attribute, IAuthorizeData, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>Name of the permission.</summary>
    public string Permission { get; } = permission;

    string? IAuthorizeData.Policy { get; set; }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }

    IEnumerable<IAuthorizationRequirement> IAuthorizationRequirementData.GetRequirements() => [this];
}
