using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>
/// New receipts of a vendor that was merged are of the one that remains, the last one of several merges, whatever their order. Posted
/// ones stay as they are written.
/// </summary>
internal sealed class WhenVendorMerged(IFulfillmentDb db) : IHandle<VendorMerged>
{
    public async Task HandleAsync(VendorMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (from, to) = (merged.MergedVendorId, await db.Vendors.SurvivorOfAsync(merged.VendorId, cancellationToken));
        var marked = await db.Vendors.Where(vendor => vendor.Id == from || vendor.MergedIntoId == from)
            .ExecuteUpdateAsync(set => set.SetProperty(vendor => vendor.MergedIntoId, to), cancellationToken);
        if (marked == 0)
        {
            throw new InvalidOperationException($"Vendor {from} is not known yet: its creation has not been handled.");
        }
    }
}
