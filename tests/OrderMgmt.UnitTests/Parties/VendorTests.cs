using OrderMgmt.Contracts.Parties;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Parties.Integrations;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Parties;

public sealed class VendorTests
{
    [Fact]
    public void Others_are_told_the_whole_state()
    {
        var vendor = Supplier();
        vendor.AgreeOn("USD", "EOM10", null);

        Assert.Equal(
            new VendorChanged(vendor.Id, 1, "V-1", "Supplier", "US", "USD", "EOM10", "active"),
            new PartiesEvents().Map(Assert.Single(vendor.TakeEvents())));
    }

    [Fact]
    public void A_vendor_is_archived_once()
    {
        var vendor = Supplier();

        vendor.Archive();

        Assert.Equal(VendorStatus.Archived, vendor.Status);
        Assert.Equal("parties.vendor_status_unchanged", Assert.Throws<DomainException>(vendor.Archive).Code);
    }

    private static Vendor Supplier() => new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "V-1", "Supplier", "US", VendorStatus.Active, "EUR");
}
