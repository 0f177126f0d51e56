using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.ApiKeys;

/// <summary>Makes a key for an integration partner.</summary>
public sealed record CreateApiKeyCommand : ICommand<ApiKeyResponse>
{
    /// <summary>Who uses it: 1 to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>Roles (<c>sales</c>) or single permissions (<c>orders.read</c>); see <c>/api/v1/permissions</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>From when it is refused; leave it out for a key without end.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>The words that a key's scopes may use; given by the host, which knows roles and permissions.</summary>
public sealed record KnownScopes(IReadOnlySet<string> Names);

internal sealed class CreateApiKeyValidator : AbstractValidator<CreateApiKeyCommand>
{
    public CreateApiKeyValidator(KnownScopes known, TimeProvider clock)
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(100);
        RuleFor(c => c.Scopes).NotEmpty().Must(scopes => scopes.Count <= 50).WithErrorCode("too_many").WithMessage("At most 50 scopes; use a role instead.");
        RuleForEach(c => c.Scopes).Must(known.Names.Contains).WithErrorCode("unknown_value").WithMessage("'{PropertyValue}' is neither a role nor a permission; see /api/v1/permissions.");
        RuleFor(c => c.ExpiresAt).Must(at => at > clock.GetUtcNow()).When(c => c.ExpiresAt is not null).WithErrorCode("in_the_past").WithMessage("The key would have expired already. Name an instant in the future.");
    }
}

internal sealed class CreateApiKeyHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<CreateApiKeyCommand, ApiKeyResponse>
{
    public async Task<ApiKeyResponse> Handle(CreateApiKeyCommand command, CancellationToken cancellationToken)
    {
        var text = ApiKeyText.Create();
        var key = ApiKey.Create(text, command.Name!, command.Scopes, command.ExpiresAt, clock.GetUtcNow());
        db.ApiKeys.Add(key);
        await db.SaveChangesAsync(cancellationToken);
        return ApiKeyResponse.Of(key, clock.GetUtcNow()) with { Key = text.ToString() };
    }
}
