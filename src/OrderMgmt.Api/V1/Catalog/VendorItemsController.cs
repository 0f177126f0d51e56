using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Catalog;

/// <summary>What vendors offer of a product: their code, cost by quantity, lead time, minimum quantity.</summary>
[Route("api/v{version:apiVersion}/products/{productId:guid}/vendor-items")]
public sealed class VendorItemsController : ApiController
{
    /// <summary>Records what a vendor offers of the product.</summary>
    [HttpPost, Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<VendorItemResponse>> Create(Guid productId, CreateVendorItemCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command with { ProductId = productId }, id => new GetVendorItemQuery(productId, id), cancellationToken);

    /// <summary>Lists what vendors offer of the product.</summary>
    [HttpGet, Permission(Permissions.CatalogRead)]
    public Task<ActionResult<Page<VendorItemResponse>>> List(Guid productId, [FromQuery] ListRequest page, CancellationToken cancellationToken) =>
        ListAsync(new ListVendorItemsQuery(productId, page), cancellationToken);

    /// <summary>Reads an offer.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.CatalogRead)]
    public Task<ActionResult<VendorItemResponse>> Get(Guid productId, Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetVendorItemQuery(productId, id), cancellationToken);

    /// <summary>Changes an offer: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<VendorItemResponse>> Update(Guid productId, Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateVendorItemCommand, VendorItemResponse>(
            new GetVendorItemQuery(productId, id), command => command with { ProductId = productId, Id = id }, key => new GetVendorItemQuery(productId, key), cancellationToken);

    /// <summary>Removes an offer.</summary>
    [HttpDelete("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<VendorItemResponse>> Remove(Guid productId, Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new RemoveVendorItemCommand(productId, id), cancellationToken);
}
