using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>What kind of record of another module is known.</summary>
internal enum RecordKind
{
    Customer,
    CustomerGroup,
    Vendor,
    Warehouse,
    Team,
}

/// <summary>
/// The module's own copy of what it needs of records elsewhere: that they exist, the code or number people use for them, and whether
/// anything new may still name them.
/// </summary>
internal sealed class KnownRecord : ICopy
{
    public const string Active = "active";

    private const string Inactive = "inactive";

    private static readonly string[] Ended = ["archived", Inactive];

    public required Guid Id { get; init; }

    public required RecordKind Kind { get; init; }

    public int Version { get; private set; }

    /// <summary>Code or number.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Where it stands, in the words of the one that told it; empty when that was never told.</summary>
    public string? Status { get; private set; }

    /// <summary>The one that took it over, the last one of several merges.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Number of the one that took it over.</summary>
    public string? MergedIntoCode { get; private set; }

    /// <summary>The status of what is only in use or not.</summary>
    public static string StatusOf(bool active) => active ? Active : Inactive;

    /// <summary>Takes over a newer state; an older one, told again, changes nothing.</summary>
    public void Update(int version, string code, string status)
    {
        if (version >= Version)
        {
            (Version, Code, Status) = (version, code, status);
        }
    }

    /// <summary>It was merged: nothing new may name it any more.</summary>
    public void MergeInto(Guid id, string code) => (MergedIntoId, MergedIntoCode) = (id, code);

    /// <summary>Why nothing new may name it; nothing while it may be named. A file brings what has been, so that it may name what ended since, but not what was merged.</summary>
    public Problem? Refusal(string pointer, bool inFile = false)
    {
        var what = Kind.ToText();
        return MergedIntoCode is { } survivor
            ? new Problem(pointer, $"{what}_merged", $"The {what} {Code} was merged into {survivor}. Name that one.")
            : !inFile && Ended.Contains(Status) ? new Problem(pointer, $"{what}_not_active", $"The {what} {Code} is {Status}. Activate it first, or name another.")
            : null;
    }
}
