using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>The module's own copy of what it needs of payment terms: that a code exists.</summary>
internal sealed class PaymentTermCopy(Guid id, int version, string code) : ICopy
{
    public Guid Id { get; private init; } = id;

    public int Version { get; private set; } = version;

    public string Code { get; private set; } = code;

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
