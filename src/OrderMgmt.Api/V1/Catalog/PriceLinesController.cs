using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Catalog;

/// <summary>The lines of a price list.</summary>
[Route("api/v{version:apiVersion}/price-lists/{priceListId:guid}/lines")]
public sealed class PriceLinesController : ApiController
{
    /// <summary>Adds a line.</summary>
    [HttpPost, Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<PriceLineResponse>> Create(Guid priceListId, AddPriceLineCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command with { PriceListId = priceListId }, id => new GetPriceLineQuery(priceListId, id), cancellationToken);

    /// <summary>Adds or changes many lines at once, all or none.</summary>
    /// <remarks>A line is found by product, unit and first day. Lines not named stay as they are.</remarks>
    [HttpPost("batch"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<UpsertedResponse>> Set(Guid priceListId, SetPriceLinesCommand command, CancellationToken cancellationToken) =>
        ExecuteAsync(command with { PriceListId = priceListId }, cancellationToken);

    /// <summary>Lists the lines.</summary>
    [HttpGet, Permission(Permissions.CatalogRead)]
    public Task<ActionResult<Page<PriceLineResponse>>> List(Guid priceListId, [FromQuery] PriceLineFilterInput filter, CancellationToken cancellationToken) =>
        ListAsync(new ListPriceLinesQuery(priceListId, filter), cancellationToken);

    /// <summary>Reads a line.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.CatalogRead)]
    public Task<ActionResult<PriceLineResponse>> Get(Guid priceListId, Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetPriceLineQuery(priceListId, id), cancellationToken);

    /// <summary>Changes a line: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<PriceLineResponse>> Update(Guid priceListId, Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdatePriceLineCommand, PriceLineResponse>(
            new GetPriceLineQuery(priceListId, id), command => command with { PriceListId = priceListId, Id = id }, key => new GetPriceLineQuery(priceListId, key), cancellationToken);

    /// <summary>Removes a line.</summary>
    [HttpDelete("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<PriceLineResponse>> Remove(Guid priceListId, Guid id, CancellationToken cancellationToken) =>
        ExecuteAsync(new RemovePriceLineCommand(priceListId, id), cancellationToken);
}
