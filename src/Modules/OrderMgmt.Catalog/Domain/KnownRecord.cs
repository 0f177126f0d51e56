namespace OrderMgmt.Catalog.Domain;

/// <summary>What kind of record of another module is known.</summary>
internal enum RecordKind
{
    Customer,
    CustomerGroup,
    Vendor,
    Warehouse,
}

/// <summary>The module's own copy of what it needs of records elsewhere: that they exist, and the code or number people use for them.</summary>
internal sealed class KnownRecord
{
    public required Guid Id { get; init; }

    public required RecordKind Kind { get; init; }

    public int Version { get; private set; }

    /// <summary>Code or number.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Takes over a newer state; an older one, told again, changes nothing.</summary>
    public void Update(int version, string code)
    {
        if (version > Version)
        {
            Version = version;
            Code = code;
        }
    }
}
