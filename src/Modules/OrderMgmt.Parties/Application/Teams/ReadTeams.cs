using MediatR;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one team.</summary>
public sealed record GetTeamQuery(Guid Id) : IQuery<TeamResponse>;

/// <summary>Lists teams by code. Sort by <c>code</c> or <c>createdAt</c>.</summary>
public sealed record ListTeamsQuery : ListRequest, IQuery<Page<TeamResponse>>
{
    /// <summary>Exactly this code.</summary>
    public string? Code { get; init; }

    /// <summary>Exactly this external id.</summary>
    public string? ExternalId { get; init; }
}

internal sealed class GetTeamHandler(IPartiesDb db) : IRequestHandler<GetTeamQuery, TeamResponse>
{
    public async Task<TeamResponse> Handle(GetTeamQuery query, CancellationToken cancellationToken) =>
        TeamResponse.Of(await db.Teams.ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListTeamsHandler(IPartiesDb db) : IRequestHandler<ListTeamsQuery, Page<TeamResponse>>
{
    private static readonly SortFields<Team> Sort = new SortFields<Team>("code", team => team.Id)
        .Allow("code", team => team.Code)
        .Allow("createdAt", team => team.CreatedAt);

    public async Task<Page<TeamResponse>> Handle(ListTeamsQuery query, CancellationToken cancellationToken)
    {
        var teams = db.Teams.Where(team => (query.Code == null || team.Code == query.Code) && (query.ExternalId == null || team.ExternalId == query.ExternalId));
        return (await teams.ToPageAsync(query, Sort, cancellationToken)).Select(TeamResponse.Of);
    }
}
