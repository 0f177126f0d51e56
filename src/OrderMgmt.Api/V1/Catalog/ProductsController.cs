using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Catalog;

/// <summary>Products: what is sold.</summary>
[Route("api/v{version:apiVersion}/products")]
public sealed class ProductsController : ApiController
{
    /// <summary>Creates a product.</summary>
    [HttpPost, Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<ProductResponse>> Create(CreateProductCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetProductQuery(id), cancellationToken);

    /// <summary>Creates products and changes those that exist, by code; all or none.</summary>
    /// <remarks>A product that exists is described anew as a whole; one that says nothing new stays as it is.</remarks>
    [HttpPost("batch"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<UpsertedResponse>> Upsert(UpsertProductsCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <summary>Lists products by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.CatalogRead)]
    public Task<ActionResult<Page<ProductResponse>>> List([FromQuery] ListProductsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a product.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.CatalogRead)]
    public Task<ActionResult<ProductResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetProductQuery(id), cancellationToken);

    /// <summary>Changes a product: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<ProductResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateProductCommand, ProductResponse>(
            new GetProductQuery(id), command => command with { Id = id }, key => new GetProductQuery(key), cancellationToken);

    /// <summary>Puts a draft product on sale, or a discontinued one back on sale.</summary>
    [HttpPost("{id:guid}/activate"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<ProductResponse>> Activate(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new ActivateProductCommand(id), key => new GetProductQuery(key), cancellationToken);

    /// <summary>Takes a product out of new orders; open ones are finished.</summary>
    [HttpPost("{id:guid}/discontinue"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<ProductResponse>> Discontinue(Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new DiscontinueProductCommand(id), key => new GetProductQuery(key), cancellationToken);
}
