using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Infrastructure;

/// <summary>Learns from the event log which vendors there were before this module listened, and which of them were merged.</summary>
internal sealed class VendorsKnownFromLog(FulfillmentDbContext db) : IFirstStart
{
    private static readonly Type[] Kinds = [typeof(VendorChanged), typeof(VendorMerged)];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.Vendors.AnyAsync(cancellationToken))
        {
            return;
        }

        Dictionary<Guid, VendorCopy> vendors = [];
        Dictionary<Guid, Guid> merged = [];
        await foreach (var told in db.ToldAsync(Kinds, cancellationToken))
        {
            switch (told)
            {
                case VendorChanged e: Keep(e); break;
                case VendorMerged e: merged[e.MergedVendorId] = e.VendorId; break;
                default: throw new InvalidOperationException($"{told.GetType().Name} was not asked for.");
            }
        }

        foreach (var (ended, survivor) in ToldBefore.Survivors(merged))
        {
            vendors[ended].MergeInto(survivor);
        }

        db.Vendors.AddRange(vendors.Values);
        await db.SaveChangesAsync(cancellationToken);

        void Keep(VendorChanged changed)
        {
            if (!vendors.TryGetValue(changed.VendorId, out var vendor))
            {
                vendor = vendors[changed.VendorId] = new VendorCopy { Id = changed.VendorId };
            }

            vendor.Apply(changed);
        }
    }
}
