using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Application.ApiKeys;

namespace OrderMgmt.Api.V1.Operations;

/// <summary>Keys of integration partners. For a rotation make the new key first, then revoke the old one.</summary>
[Route("api/v{version:apiVersion}/api-keys")]
public sealed class ApiKeysController : ApiController
{
    /// <summary>Makes a key.</summary>
    /// <remarks>The answer holds the key with its secret, this once; a replay by Idempotency-Key does not.</remarks>
    [HttpPost, Permission(Permissions.ApiKeysManage)]
    public Task<ActionResult<ApiKeyResponse>> Create(CreateApiKeyCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists the keys, newest first.</summary>
    [HttpGet, Permission(Permissions.ApiKeysManage)]
    public Task<ActionResult<Page<ApiKeyResponse>>> List([FromQuery] ListApiKeysQuery query, CancellationToken cancellationToken) => ListAsync(query, cancellationToken);

    /// <summary>Shows one key, without its secret.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.ApiKeysManage)]
    public Task<ActionResult<ApiKeyResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Withdraws a key for good.</summary>
    /// <remarks>This process refuses it at once, others within half a minute.</remarks>
    [HttpPost("{id:guid}/revoke"), Permission(Permissions.ApiKeysManage)]
    public Task<ActionResult<ApiKeyResponse>> Revoke(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new RevokeApiKeyCommand(id), Reread, cancellationToken);

    private static GetApiKeyQuery Reread(Guid id) => new(id);
}
