using OrderMgmt.Platform.Application.ApiKeys;

namespace OrderMgmt.Platform.Persistence;

/// <summary>A key of an integration partner. The secret itself is shown once and never stored.</summary>
public sealed class ApiKey
{
    private ApiKey()
    {
    }

    /// <summary>UUIDv7; that of the first key is always the same, so that there can be only one.</summary>
    public Guid Id { get; private init; }

    /// <summary>Raised by one with each change.</summary>
    public int Version { get; private set; }

    /// <summary>The public part of <c>om_&lt;keyId&gt;_&lt;secret&gt;</c>.</summary>
    public string KeyId { get; private init; } = "";

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public string SecretHash { get; private init; } = "";

    /// <summary>Who uses it.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Roles or single permissions, separated by spaces.</summary>
    public string Scopes { get; private init; } = "";

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>From when it is refused; empty = never.</summary>
    public DateTimeOffset? ExpiresAt { get; private init; }

    /// <summary>Since when it is refused by decision.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it was last used, to the hour.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>A new key; of its text only the hash is kept.</summary>
    public static ApiKey Create(ApiKeyText text, string name, IEnumerable<string> scopes, DateTimeOffset? expiresAt, DateTimeOffset now, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(now),
        Version = 1,
        KeyId = text.KeyId,
        SecretHash = text.SecretHash,
        Name = name,
        Scopes = string.Join(' ', scopes.Distinct(StringComparer.Ordinal)),
        CreatedAt = now,
        ExpiresAt = expiresAt,
    };

    /// <summary>Withdraws the key; a second time changes nothing.</summary>
    public void Revoke(DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            RevokedAt = now;
            Version++;
        }
    }

    /// <summary>Whether it is accepted at an instant.</summary>
    public ApiKeyStatus StatusAt(DateTimeOffset now) =>
        RevokedAt is not null ? ApiKeyStatus.Revoked : ExpiresAt <= now ? ApiKeyStatus.Expired : ApiKeyStatus.Active;
}
