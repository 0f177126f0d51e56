namespace OrderMgmt.Platform.Domain;

/// <summary>A module's copy of a record of another module that may be merged into one of its kind.</summary>
public interface IMergeable : ICopy
{
    /// <summary>The number by which callers name it.</summary>
    string Number { get; }

    /// <summary>The record that took this one over.</summary>
    Guid? MergedIntoId { get; }
}
