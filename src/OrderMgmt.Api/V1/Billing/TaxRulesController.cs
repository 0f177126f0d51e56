using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Billing.Application.TaxRules;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Billing;

/// <summary>Tax rules: which tax a category bears in which country, and since when.</summary>
[Route("api/v{version:apiVersion}/tax-rules")]
public sealed class TaxRulesController : ApiController
{
    /// <summary>Creates a tax rule.</summary>
    /// <remarks>A rule that leaves two answers for the same category, country and client type on some day is refused (409).</remarks>
    [HttpPost, Permission(Permissions.BillingSettingsWrite)]
    public Task<ActionResult<TaxRuleResponse>> Create(CreateTaxRuleCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, Reread, cancellationToken);

    /// <summary>Lists tax rules by category, unless sorted otherwise (<c>taxCategory</c>, <c>createdAt</c>).</summary>
    [HttpGet, Permission(Permissions.BillingRead)]
    public Task<ActionResult<Page<TaxRuleResponse>>> List([FromQuery] ListTaxRulesQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a tax rule.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.BillingRead)]
    public Task<ActionResult<TaxRuleResponse>> Get(Guid id, CancellationToken cancellationToken) => ReadAsync(Reread(id), cancellationToken);

    /// <summary>Ends a tax rule or changes its text: a JSON Merge Patch (RFC 7396), with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.BillingSettingsWrite)]
    public Task<ActionResult<TaxRuleResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateTaxRuleCommand, TaxRuleResponse>(Reread(id), command => command with { Id = id }, Reread, cancellationToken);

    private static GetTaxRuleQuery Reread(Guid id) => new(id);
}
