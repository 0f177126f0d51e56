using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Catalog;

/// <summary>Tax categories: what, beside the country, decides which tax rule applies to a product.</summary>
[Route("api/v{version:apiVersion}/tax-categories")]
public sealed class TaxCategoriesController : ApiController
{
    /// <summary>Adds a tax category.</summary>
    /// <remarks>Which rates apply to it, by country, is said by tax rules.</remarks>
    [HttpPost, Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<TaxCategoryResponse>> Create(CreateTaxCategoryCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetTaxCategoryQuery(id), cancellationToken);

    /// <summary>Lists tax categories.</summary>
    [HttpGet, Permission(Permissions.CatalogRead)]
    public Task<ActionResult<Page<TaxCategoryResponse>>> List([FromQuery] ListTaxCategoriesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a tax category.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.CatalogRead)]
    public Task<ActionResult<TaxCategoryResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(new GetTaxCategoryQuery(id), cancellationToken);

    /// <summary>Renames a tax category: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.CatalogWrite)]
    public Task<ActionResult<TaxCategoryResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateTaxCategoryCommand, TaxCategoryResponse>(
            new GetTaxCategoryQuery(id), command => command with { Id = id }, key => new GetTaxCategoryQuery(key), cancellationToken);
}
