using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Catalog;

/// <summary>Price lists: prices in one currency for one customer, one customer group, or all.</summary>
[Route("api/v{version:apiVersion}/price-lists")]
public sealed class PriceListsController : ApiController
{
    /// <summary>Creates a price list, without lines yet.</summary>
    /// <remarks>
    /// Which price wins: a list for the customer before one for its group before one for all before the product's list price; then the higher
    /// priority; then a line for the product before one for all products; then a price in the unit ordered; then the highest quantity reached.
    /// </remarks>
    [HttpPost, Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<PriceListResponse>> Create(CreatePriceListCommand command, CancellationToken cancellationToken) => CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists price lists by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.CatalogRead)]
    public Task<ActionResult<Page<PriceListResponse>>> List([FromQuery] ListPriceListsQuery query, CancellationToken cancellationToken) => ListAsync(query, cancellationToken);

    /// <summary>Reads a price list.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.CatalogRead)]
    public Task<ActionResult<PriceListResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Changes a price list: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<PriceListResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdatePriceListCommand, PriceListResponse>(Reread(id), command => command with { Id = id }, Reread, cancellationToken);

    /// <summary>Removes a price list with all its lines.</summary>
    [HttpDelete("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<PriceListResponse>> Remove(Guid id, CancellationToken cancellationToken) => ExecuteAsync(new RemovePriceListCommand(id), cancellationToken);

    private static GetPriceListQuery Reread(Guid id) => new(id);
}
