using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;

namespace OrderMgmt.Api.V1.Operations;

/// <summary>Who may do what.</summary>
[Route("api/v{version:apiVersion}/permissions")]
public sealed class PermissionsController(PermissionTable table) : ApiController
{
    /// <summary>Shows the whole table: permissions with the roles that hold them, and calls with the permission they need.</summary>
    [HttpGet, Permission(Permissions.PermissionsRead)]
    public ActionResult<PermissionTableResponse> Get() => Ok(table.Read());
}
