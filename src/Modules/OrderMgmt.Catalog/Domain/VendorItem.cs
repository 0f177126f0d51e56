using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>What a vendor offers of a product: its code, cost by quantity, lead time, minimum. One per product and vendor.</summary>
internal sealed class VendorItem : AggregateRoot
{
    private VendorItem()
    {
    }

    public VendorItem(Product product, KnownRecord vendor, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        ProductId = product.Id;
        ProductCode = product.Code;
        VendorId = vendor.Id;
        VendorNumber = vendor.Code;
    }

    public Guid ProductId { get; private init; }

    public string ProductCode { get; private init; } = "";

    public Guid VendorId { get; private set; }

    public string VendorNumber { get; private set; } = "";

    /// <summary>The vendor's own code of the product.</summary>
    public string? VendorCode { get; private set; }

    public string Currency { get; private set; } = "";

    public int? LeadTimeDays { get; private set; }

    public decimal MinQuantity { get; private set; }

    /// <summary>By rising quantity.</summary>
    public IReadOnlyList<VendorCost> CostBreaks { get; private set; } = [];

    public void Change(VendorItemDetails details)
    {
        VendorCode = details.VendorCode;
        Currency = details.Currency;
        LeadTimeDays = details.LeadTimeDays;
        MinQuantity = details.MinQuantity;
        CostBreaks = details.CostBreaks;
        Raise(new VendorItemWasChanged(this));
    }

    /// <summary>Its vendor was merged into another.</summary>
    public void MoveTo(Guid vendorId, string vendorNumber)
    {
        VendorId = vendorId;
        VendorNumber = vendorNumber;
        Raise(new VendorItemWasChanged(this));
    }

    public void Remove() => Raise(new VendorItemWasRemoved(this));
}

/// <summary>Everything about a vendor item that can be changed.</summary>
internal sealed record VendorItemDetails(string? VendorCode, string Currency, int? LeadTimeDays, decimal MinQuantity, IReadOnlyList<VendorCost> CostBreaks);

/// <summary>Cost per unit of the product from a quantity on.</summary>
internal sealed record VendorCost(decimal MinQuantity, decimal UnitCost);
