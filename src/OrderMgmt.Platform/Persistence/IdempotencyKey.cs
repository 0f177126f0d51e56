namespace OrderMgmt.Platform.Persistence;

/// <summary>The answer once given to a request with an Idempotency-Key; written in the transaction of its command, kept for 24 hours.</summary>
public sealed class IdempotencyKey
{
    /// <summary>Whose key it is.</summary>
    public required string Principal { get; init; }

    /// <summary>The key as sent.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path, query and body.</summary>
    public required string RequestHash { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>Location header of the answer.</summary>
    public string? Location { get; init; }

    /// <summary>ETag header of the answer.</summary>
    public string? ETag { get; set; }

    /// <summary>Body of the answer.</summary>
    public required string Body { get; set; }

    /// <summary>When it was given.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
