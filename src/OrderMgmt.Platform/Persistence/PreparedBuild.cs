namespace OrderMgmt.Platform.Persistence;

/// <summary>A build of the product that once brought this database in order, or found it so.</summary>
public sealed class PreparedBuild
{
    /// <summary>What the build is told by: a hash of its assemblies' identities.</summary>
    public required string Build { get; init; }

    /// <summary>When it had done so.</summary>
    public required DateTimeOffset At { get; init; }
}
