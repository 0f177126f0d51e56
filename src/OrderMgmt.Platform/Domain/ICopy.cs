namespace OrderMgmt.Platform.Domain;

/// <summary>A module's copy of a record of another module.</summary>
public interface ICopy
{
    /// <summary>The record.</summary>
    Guid Id { get; }
}
