using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application.ApiKeys;

namespace OrderMgmt.Api.Security;

/// <summary>Authenticates a caller by the header <c>X-Api-Key</c>.</summary>
internal sealed class ApiKeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeyCache keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string Header = "X-Api-Key";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header] is not [{ } header])
        {
            return AuthenticateResult.NoResult();
        }

        if (ApiKeyText.Parse(header) is not { } text || await keys.FindAsync(text.KeyId, Context.RequestAborted) is not { } key || !text.Matches(key.SecretHash))
        {
            return AuthenticateResult.Fail("The key is not known.");
        }

        if (key.StatusAt(TimeProvider.GetUtcNow()) != ApiKeyStatus.Active)
        {
            return AuthenticateResult.Fail("The key is expired or revoked.");
        }

        await keys.UsedAsync(key, Context.RequestAborted);
        Claim[] claims =
        [
            new(Caller.KeyIdClaim, key.KeyId),
            new("name", key.Name),
            .. key.Scopes.Split(' ').Select(scope => new Claim(Permissions.Roles.Contains(scope) ? Caller.RoleClaim : Caller.PermissionClaim, scope)),
        ];
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName)), SchemeName));
    }
}
