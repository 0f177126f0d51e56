using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>What fulfilment knows of a vendor: enough to say whom goods came from.</summary>
internal sealed class VendorCopy : IMergeable
{
    public required Guid Id { get; init; }

    /// <summary>Version of the vendor that is copied here; older news is ignored.</summary>
    public int SourceVersion { get; private set; }

    public string Number { get; private set; } = "";

    public string Status { get; private set; } = "";

    /// <summary>The vendor that took this one over, the last one of several merges.</summary>
    public Guid? MergedIntoId { get; private set; }

    /// <summary>Nothing new may name it.</summary>
    public bool IsArchived => Status == "archived";

    public void Apply(VendorChanged changed)
    {
        if (changed.Version > SourceVersion)
        {
            (SourceVersion, Number, Status) = (changed.Version, changed.Number, changed.Status);
        }
    }

    public void MergeInto(Guid survivor) => MergedIntoId = survivor;
}
