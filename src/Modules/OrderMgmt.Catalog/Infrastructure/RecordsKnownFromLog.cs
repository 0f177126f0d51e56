using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Infrastructure;

/// <summary>
/// Learns from the event log what others told before this module listened, or before it kept where they stand: customers, groups,
/// vendors, warehouses, teams and mergers of a database that is upgraded.
/// </summary>
internal sealed class RecordsKnownFromLog(CatalogDbContext db) : IFirstStart
{
    private static readonly Type[] Kinds =
    [
        typeof(CustomerChanged), typeof(CustomerGroupChanged), typeof(VendorChanged), typeof(WarehouseChanged), typeof(TeamChanged), typeof(CustomerMerged), typeof(VendorMerged),
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.KnownRecords.AnyAsync(cancellationToken) && !await db.KnownRecords.AnyAsync(record => record.Status == null, cancellationToken))
        {
            return;
        }

        var records = await db.KnownRecords.AsTracking().ToDictionaryAsync(record => record.Id, cancellationToken);
        var merged = new Dictionary<Guid, Guid>();
        await foreach (var told in db.ToldAsync(Kinds, cancellationToken))
        {
            switch (told)
            {
                case CustomerChanged e: Keep(RecordKind.Customer, e.CustomerId, e.Version, e.Number, e.Status); break;
                case CustomerGroupChanged e: Keep(RecordKind.CustomerGroup, e.CustomerGroupId, e.Version, e.Code, KnownRecord.Active); break;
                case VendorChanged e: Keep(RecordKind.Vendor, e.VendorId, e.Version, e.Number, e.Status); break;
                case WarehouseChanged e: Keep(RecordKind.Warehouse, e.WarehouseId, e.Version, e.Code, KnownRecord.StatusOf(e.Active)); break;
                case TeamChanged e: Keep(RecordKind.Team, e.TeamId, e.Version, e.Code, KnownRecord.StatusOf(e.Active)); break;
                case CustomerMerged e: merged[e.MergedCustomerId] = e.CustomerId; break;
                case VendorMerged e: merged[e.MergedVendorId] = e.VendorId; break;
                default: throw new InvalidOperationException($"{told.GetType().Name} was not asked for.");
            }
        }

        foreach (var (ended, survivor) in ToldBefore.Survivors(merged))
        {
            records[ended].MergeInto(survivor, records[survivor].Code);
        }

        await db.SaveChangesAsync(cancellationToken);

        void Keep(RecordKind kind, Guid id, int version, string code, string status)
        {
            if (!records.TryGetValue(id, out var record))
            {
                db.KnownRecords.Add(record = records[id] = new KnownRecord { Id = id, Kind = kind });
            }

            record.Update(version, code, status);
        }
    }
}
