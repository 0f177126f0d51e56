namespace OrderMgmt.Platform.Persistence;

/// <summary>A key of an integration partner. The secret itself is shown once and never stored.</summary>
public sealed class ApiKey
{
    /// <summary>UUIDv7.</summary>
    public required Guid Id { get; init; }

    /// <summary>The public part of <c>om_&lt;keyId&gt;_&lt;secret&gt;</c>.</summary>
    public required string KeyId { get; init; }

    /// <summary>SHA-256 of the secret, hexadecimal.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Who uses it.</summary>
    public required string Name { get; init; }

    /// <summary>Roles or single permissions, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it is refused; empty = never.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Since when it is refused by decision.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>When it was last used, to the hour.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
}
