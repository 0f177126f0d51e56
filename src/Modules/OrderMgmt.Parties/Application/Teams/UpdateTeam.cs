using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>Changes a team.</summary>
public sealed record UpdateTeamCommand : TeamInput, ICommand<TeamResponse>, IMasterDataCommand
{
    /// <summary>The team, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateTeamValidator : AbstractValidator<UpdateTeamCommand>
{
    public UpdateTeamValidator() => Include(new TeamInputValidator());
}

internal sealed class UpdateTeamHandler(IPartiesDb db, RequestContext request) : IRequestHandler<UpdateTeamCommand, TeamResponse>
{
    public async Task<TeamResponse> Handle(UpdateTeamCommand command, CancellationToken cancellationToken)
    {
        var team = await db.Teams.LoadAsync(command.Id, request, cancellationToken);
        if (command.Code != team.Code)
        {
            throw new InvalidRequestException("/code", "immutable", $"The code '{team.Code}' can't be changed, stages and rules refer to it. Leave it out.");
        }

        await db.Teams.RefuseDuplicatesAsync(command, team.Id, cancellationToken);
        command.ApplyTo(team);
        await db.SaveChangesAsync(cancellationToken);
        return TeamResponse.Of(team);
    }
}
