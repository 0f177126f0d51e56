using FluentValidation;
using MediatR;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Creates a team.</summary>
public sealed record CreateTeamCommand : TeamInput, ICommand<TeamResponse>, IMasterDataCommand;

internal sealed class CreateTeamValidator : AbstractValidator<CreateTeamCommand>
{
    public CreateTeamValidator() => Include(new TeamInputValidator());
}

internal sealed class CreateTeamHandler(IPartiesDb db, TimeProvider clock) : IRequestHandler<CreateTeamCommand, TeamResponse>
{
    public async Task<TeamResponse> Handle(CreateTeamCommand command, CancellationToken cancellationToken)
    {
        await db.Teams.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var now = clock.GetUtcNow();
        var team = new Team(Guid.CreateVersion7(now), now, command.Code!);
        command.ApplyTo(team);
        db.Teams.Add(team);
        await db.SaveChangesAsync(cancellationToken);
        return TeamResponse.Of(team);
    }
}

internal static class TeamDuplicates
{
    /// <summary>Refuses a code or external id that another team than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<Team> teams, TeamInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<Team>(teams, "team", team => team.Code, self);
        await duplicates.FindAsync("code", input.Code, team => team.Code == input.Code, cancellationToken);
        await duplicates.FindAsync("externalId", input.ExternalId, team => team.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("parties.duplicate_team");
    }
}
