using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Application;

namespace OrderMgmt.Catalog.Integrations;

internal static class KnownRecords
{
    /// <summary>
    /// Marks a record as merged, before anything that names it is moved: what is being written for it meanwhile is waited for. Returns
    /// the one that remains, the last one of several merges, whatever their order.
    /// </summary>
    public static async Task<(Guid Id, string Code)> MergeAsync(this ICatalogDb db, Guid ended, Guid survivor, string survivorCode, CancellationToken cancellationToken)
    {
        var last = await db.KnownRecords.Where(record => record.Id == survivor && record.MergedIntoId != null)
            .Select(record => new { record.MergedIntoId, record.MergedIntoCode }).SingleOrDefaultAsync(cancellationToken);
        var (id, code) = (last?.MergedIntoId ?? survivor, last?.MergedIntoCode ?? survivorCode);
        var marked = await db.KnownRecords.Where(record => record.Id == ended || record.MergedIntoId == ended).ExecuteUpdateAsync(
            set => set.SetProperty(record => record.MergedIntoId, id).SetProperty(record => record.MergedIntoCode, code), cancellationToken);
        return marked > 0 ? (id, code) : throw new InvalidOperationException($"{ended} is not known yet: its creation has not been handled.");
    }
}
