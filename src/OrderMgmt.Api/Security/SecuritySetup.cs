using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;
using OrderMgmt.Platform.Application.ApiKeys;

namespace OrderMgmt.Api.Security;

/// <summary>Who may call: access tokens of one issuer, API keys, and nobody else.</summary>
internal static class SecuritySetup
{
    private const string ByHeader = "ByHeader";

    /// <summary>Adds authentication and authorization. What has no permission of its own still needs a caller.</summary>
    public static IServiceCollection AddSecurity(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddSingleton<PermissionTable>();
        services.AddSingleton(new KnownScopes(Permissions.Roles.Concat(Permissions.Table.Keys).ToHashSet(StringComparer.Ordinal)));
        services.AddSingleton<IAuthorizationHandler, PermissionHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AuthorizationAnswers>();
        services.AddAuthentication(ByHeader)
            .AddPolicyScheme(ByHeader, null, options => options.ForwardDefaultSelector = http =>
                http.Request.Headers.ContainsKey(ApiKeyAuthentication.Header) ? ApiKeyAuthentication.SchemeName : JwtBearerDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null)
            .AddJwtBearer(options => Configure(options, configuration.GetSection("Security"), environment));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>
    /// Tokens of the configured issuer, signed asymmetrically. In Development also those of <c>dotnet user-jwts</c>, which the
    /// framework reads from <c>Authentication:Schemes:Bearer</c> and which are signed with a shared key.
    /// </summary>
    private static void Configure(JwtBearerOptions options, IConfigurationSection security, IHostEnvironment environment)
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters.NameClaimType = "name";
        options.TokenValidationParameters.RoleClaimType = Caller.RoleClaim;
        options.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256];
        if (security["Authority"] is { Length: > 0 } authority)
        {
            options.Authority = authority;
            options.Audience = security["Audience"] is { Length: > 0 } audience
                ? audience
                : throw new InvalidConfigurationException("Security:Authority needs Security:Audience: the audience that access tokens for this API carry.");
            options.TokenValidationParameters.ValidIssuer = security["Issuer"] ?? authority;
        }
        else if (environment.IsDevelopment())
        {
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        }
    }
}

/// <summary>Grants a permission to callers with a role or key that holds it.</summary>
internal sealed class PermissionHandler : AuthorizationHandler<PermissionAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionAttribute requirement)
    {
        if (context.User.Holds(requirement.Permission))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
