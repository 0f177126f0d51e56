namespace OrderMgmt.Platform.Domain;

/// <summary>A module's copy of a record of another module that may be merged into one of its kind.</summary>
public interface IMergeable : ICopy
{
    /// <summary>The record that took this one over.</summary>
    Guid? MergedIntoId { get; }
}
