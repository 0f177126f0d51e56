using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Infrastructure;

/// <summary>Learns from the event log what others told before this module listened: customers, groups, vendors, warehouses of a database that is upgraded.</summary>
internal sealed class RecordsKnownFromLog(CatalogDbContext db) : IFirstStart
{
    private static readonly string[] Names =
        [.. new[] { typeof(CustomerChanged), typeof(CustomerGroupChanged), typeof(VendorChanged), typeof(WarehouseChanged) }.Select(EventTypes.NameOf)];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await db.KnownRecords.AnyAsync(cancellationToken))
        {
            return;
        }

        var records = new Dictionary<Guid, KnownRecord>();
        var told = db.Set<EventRow>().AsNoTracking().Where(row => Names.Contains(row.Name)).OrderBy(row => row.Position).Select(row => new { row.Name, row.Data });
        await foreach (var row in told.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (kind, id, version, code) = EventTypes.Deserialize(row.Name, row.Data) switch
            {
                CustomerChanged e => (RecordKind.Customer, e.CustomerId, e.Version, e.Number),
                CustomerGroupChanged e => (RecordKind.CustomerGroup, e.CustomerGroupId, e.Version, e.Code),
                VendorChanged e => (RecordKind.Vendor, e.VendorId, e.Version, e.Number),
                WarehouseChanged e => (RecordKind.Warehouse, e.WarehouseId, e.Version, e.Code),
                var other => throw new InvalidOperationException($"{other.GetType().Name} was not asked for."),
            };
            records.TryAdd(id, new KnownRecord { Id = id, Kind = kind });
            records[id].Update(version, code);
        }

        db.KnownRecords.AddRange(records.Values);
        await db.SaveChangesAsync(cancellationToken);
    }
}
