namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// Marks a migration that the previous version can't work beside: it takes away, or demands, something that version does not know of.
/// Every replica of that version is stopped first. All other migrations only add, so that old and new replicas run side by side.
/// </summary>
/// <param name="reason">What makes it one, and since when nothing needs what it takes away.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ContractStepAttribute(string reason) : Attribute
{
    /// <summary>What makes it one, and since when nothing needs what it takes away.</summary>
    public string Reason { get; } = reason;
}
