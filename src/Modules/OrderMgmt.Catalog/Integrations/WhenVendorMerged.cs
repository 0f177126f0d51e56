using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

/// <summary>What a vendor that was merged offers is offered by the one that remains, unless that one offers the product already.</summary>
internal sealed class WhenVendorMerged(ICatalogDb db) : IHandle<VendorMerged>
{
    public async Task HandleAsync(VendorMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (survivorId, number) = await db.MergeAsync(merged.MergedVendorId, merged.VendorId, merged.Number, cancellationToken);
        var items = await db.VendorItems.AsTracking().Where(item => item.VendorId == survivorId || item.VendorId == merged.MergedVendorId).ToListAsync(cancellationToken);
        var offered = items.Where(item => item.VendorId == survivorId).Select(item => item.ProductId).ToHashSet();
        foreach (var item in items.FindAll(item => item.VendorId == merged.MergedVendorId && !offered.Contains(item.ProductId)))
        {
            item.MoveTo(survivorId, number);
        }
    }
}
