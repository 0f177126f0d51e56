using Microsoft.AspNetCore.Mvc;
using OrderMgmt.Api.Http;
using OrderMgmt.Api.Security;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Api.V1.Parties;

/// <summary>Teams: who owns work together.</summary>
[Route("api/v{version:apiVersion}/teams")]
public sealed class TeamsController : ApiController
{
    /// <summary>Creates a team.</summary>
    [HttpPost, Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<TeamResponse>> Create(CreateTeamCommand command, CancellationToken cancellationToken) =>
        CreateAsync(command, id => new GetTeamQuery(id), cancellationToken);

    /// <summary>Lists teams by filter, page by page.</summary>
    [HttpGet, Permission(Permissions.PartiesRead)]
    public Task<ActionResult<Page<TeamResponse>>> List([FromQuery] ListTeamsQuery query, CancellationToken cancellationToken) =>
        ListAsync(query, cancellationToken);

    /// <summary>Reads a team.</summary>
    [HttpGet("{id:guid}"), Permission(Permissions.PartiesRead)]
    public Task<ActionResult<TeamResponse>> Get(Guid id, CancellationToken cancellationToken) =>
        ReadAsync(new GetTeamQuery(id), cancellationToken);

    /// <summary>Changes a team: a JSON Merge Patch (RFC 7396) of its members, with If-Match.</summary>
    [HttpPatch("{id:guid}"), Permission(Permissions.PartiesWrite)]
    public Task<ActionResult<TeamResponse>> Update(Guid id, CancellationToken cancellationToken) =>
        PatchAsync<UpdateTeamCommand, TeamResponse>(
            new GetTeamQuery(id), command => command with { Id = id }, key => new GetTeamQuery(key), cancellationToken);
}
