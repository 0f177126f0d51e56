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

    [Fact]
    public void A_vendor_is_new_until_its_first_receipt_and_the_earliest_counts_also_that_of_a_merged_one()
    {
        var (vendor, other) = (Supplier(), Supplier());
        Assert.True(vendor.NewVendor);

        vendor.HaveDelivered(Day(3));
        vendor.HaveDelivered(Day(4));
        Assert.Equal((false, Day(3)), (vendor.NewVendor, vendor.FirstReceiptAt));
        vendor.HaveDelivered(Day(2));
        Assert.Equal(Day(2), vendor.FirstReceiptAt);

        other.HaveDelivered(Day(1));
        vendor.Absorb(other);
        vendor.Absorb(Supplier());
        Assert.Equal(Day(1), vendor.FirstReceiptAt);

        static DateTimeOffset Day(int day) => new(2026, 11, day, 0, 0, 0, TimeSpan.Zero);
    }

    private static Vendor Supplier() => new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "V-1", "Supplier", "US", VendorStatus.Active, "EUR");
}
