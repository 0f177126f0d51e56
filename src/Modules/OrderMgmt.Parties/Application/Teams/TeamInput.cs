using FluentValidation;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>What can be said about a team.</summary>
public abstract record TeamInput
{
    /// <summary>Unique code, up to 40 letters, digits and signs; can't be changed later.</summary>
    public string? Code { get; init; }

    /// <summary>Name, up to 200 characters.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address of the team.</summary>
    public string? Email { get; init; }

    /// <summary>Users as their tokens name them: up to 200.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>False when it no longer owns work; true when not given.</summary>
    public bool? Active { get; init; }

    /// <summary>Key under which another system knows it: up to 100 characters, unique.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Up to 50 pairs of the caller's own.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    internal void ApplyTo(Team team) =>
        team.Describe(Name!, Email, Members ?? [], Active ?? true, ExternalId, Metadata ?? new Dictionary<string, string>());
}

internal sealed class TeamInputValidator : AbstractValidator<TeamInput>
{
    public TeamInputValidator()
    {
        RuleFor(team => team.Code).NotEmpty().PartyCode();
        RuleFor(team => team.Name).NotEmpty().MaximumLength(200);
        RuleFor(team => team.Email).Email();
        RuleFor(team => team.Members).Must(members => members is null or { Count: <= 200 }).WithErrorCode("too_many").WithMessage("A team has at most 200 members.");
        RuleForEach(team => team.Members).NotEmpty().MaximumLength(200);
        RuleFor(team => team.ExternalId).ExternalId();
        RuleFor(team => team.Metadata).Metadata();
    }
}
