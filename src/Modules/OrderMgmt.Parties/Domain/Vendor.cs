using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>Someone the company buys from.</summary>
internal sealed class Vendor : Party
{
    public Vendor(Guid id, DateTimeOffset createdAt, string number, string name, string country, VendorStatus status, string currency)
    {
        Id = id;
        CreatedAt = createdAt;
        Number = number;
        Name = name;
        Country = country;
        Status = status;
        Currency = currency;
        Raise(WasChanged);
    }

    private Vendor()
    {
    }

    public PostalAddress Address { get; private set; } = PostalAddress.None;

    public VendorStatus Status { get; private set; }

    /// <summary>When goods were first received from it.</summary>
    public DateTimeOffset? FirstReceiptAt { get; private set; }

    /// <summary>Nothing has been received from it yet.</summary>
    public bool NewVendor => FirstReceiptAt is null;

    protected override IDomainEvent WasChanged => new VendorWasChanged(this);

    public override bool IsArchived => Status == VendorStatus.Archived;

    protected override string What => "vendor";

    public void Locate(string country, string? region, PostalAddress address)
    {
        (Country, Region, Address) = (country, region, address);
        Raise(WasChanged);
    }

    public void AgreeOn(string currency, string paymentTerms, string? contractTerms)
    {
        (Currency, PaymentTerms, ContractTerms) = (currency, paymentTerms, contractTerms);
        Raise(WasChanged);
    }

    /// <summary>Stops buying for the time being.</summary>
    public void Hold(string? reason)
    {
        if (Status == VendorStatus.Archived)
        {
            throw new DomainException("parties.vendor_archived", $"Vendor {Number} is archived. Activate it first.");
        }

        MoveTo(VendorStatus.OnHold);
        HoldReason = reason;
    }

    /// <summary>Makes a prospect a vendor, ends a hold, or brings an archived vendor back.</summary>
    public void Activate()
    {
        RequireNotMerged();
        MoveTo(VendorStatus.Active);
    }

    /// <summary>Ends the relation; documents are kept.</summary>
    public void Archive() => MoveTo(VendorStatus.Archived);

    /// <summary>Takes over the status of an imported record; why it is on hold is kept only while it is.</summary>
    public void Adopt(VendorStatus status, string? holdReason)
    {
        if (Status != status)
        {
            RequireNotMerged();
            RefuseStatus(status == VendorStatus.Prospect || (Status, status) is (VendorStatus.Archived, VendorStatus.OnHold), Status.ToText(), status.ToText());
            MoveTo(status);
        }

        ExplainHold(Status == VendorStatus.OnHold ? holdReason : null);
    }

    /// <summary>Goods have been received from it; the earliest receipt counts.</summary>
    public void HaveDelivered(DateTimeOffset at)
    {
        if (FirstReceiptAt is null || at < FirstReceiptAt)
        {
            FirstReceiptAt = at;
            Changed();
        }
    }

    /// <summary>Takes over another vendor; that one ends.</summary>
    public void Absorb(Vendor other)
    {
        TakeOver(other);
        if (other.FirstReceiptAt is { } at)
        {
            HaveDelivered(at);
        }

        other.Status = VendorStatus.Archived;
        other.Raise(other.WasChanged);
        Raise(new VendorsWereMerged(this, other));
    }

    private void MoveTo(VendorStatus status)
    {
        if (Status == status)
        {
            throw new DomainException("parties.vendor_status_unchanged", $"Vendor {Number} is already '{status.ToText()}'; there is nothing to do.");
        }

        (Status, HoldReason) = (status, null);
        Raise(WasChanged);
    }
}
