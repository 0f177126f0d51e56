using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Application.ApiKeys;

/// <summary>A key of an integration partner.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Version">Raised by one with each change.</param>
/// <param name="KeyId">The public part of the key; seen in the event log as the actor.</param>
/// <param name="Name">Who uses it.</param>
/// <param name="Scopes">Roles or single permissions.</param>
/// <param name="Status">Whether it is accepted.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when it is refused; absent = never.</param>
/// <param name="RevokedAt">Since when it is refused by decision.</param>
/// <param name="LastUsedAt">When it was last used, to the hour.</param>
/// <param name="Key">The whole key with its secret, to be sent as <c>X-Api-Key</c>. Only in the answer to its creation, never again.</param>
public sealed record ApiKeyResponse(
    Guid Id, int Version, string KeyId, string Name, IReadOnlyList<string> Scopes, ApiKeyStatus Status, DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? LastUsedAt, string? Key = null) : IVersioned, IShownOnce
{
    object IShownOnce.WithoutSecret() => this with { Key = null };

    internal static ApiKeyResponse Of(ApiKey key, DateTimeOffset now) => new(
        key.Id, key.Version, key.KeyId, key.Name, key.Scopes.Split(' '), key.StatusAt(now), key.CreatedAt, key.ExpiresAt, key.RevokedAt, key.LastUsedAt);
}

/// <summary>Whether a key is accepted.</summary>
public enum ApiKeyStatus
{
    /// <summary>It is accepted.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was withdrawn.</summary>
    Revoked,
}
