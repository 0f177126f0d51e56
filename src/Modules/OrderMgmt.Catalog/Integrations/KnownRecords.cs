using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;

namespace OrderMgmt.Catalog.Integrations;

internal static class KnownRecords
{
    /// <summary>Keeps the copy of a record that products and price lists are checked against.</summary>
    public static async Task KeepAsync(this ICatalogDb db, RecordKind kind, Guid id, int version, string code, CancellationToken cancellationToken)
    {
        var record = await db.KnownRecords.FindAsync([id], cancellationToken);
        if (record is null)
        {
            record = new KnownRecord { Id = id, Kind = kind };
            db.KnownRecords.Add(record);
        }

        record.Update(version, code);
    }
}
