using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Parties.Integrations;

/// <summary>A vendor from which goods were received is no new vendor any more. One that was merged leads to the one that remains.</summary>
internal sealed class WhenGoodsReceived(IPartiesDb db) : IHandle<GoodsReceived>
{
    public async Task HandleAsync(GoodsReceived received, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var at = received.ReceivedAt;
        var named = db.Vendors.Where(v => v.Id == received.VendorId).Select(v => v.MergedIntoId ?? v.Id);
        var vendor = await db.Vendors.AsTracking()
            .SingleOrDefaultAsync(v => named.Contains(v.Id) && (v.FirstReceiptAt == null || v.FirstReceiptAt > at), cancellationToken);
        vendor?.HaveDelivered(at);
    }
}
