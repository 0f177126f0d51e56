using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

/// <summary>
/// Price lists of a customer that was merged are for the one that remains. Their priorities are lowered together until all of them
/// come after its own, so that no two contradict each other.
/// </summary>
internal sealed class WhenCustomerMerged(ICatalogDb db) : IHandle<CustomerMerged>
{
    public async Task HandleAsync(CustomerMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (survivorId, number) = await db.MergeAsync(merged.MergedCustomerId, merged.CustomerId, merged.Number, cancellationToken);
        var lists = await db.PriceLists.AsTracking().Where(list => list.CustomerId == survivorId || list.CustomerId == merged.MergedCustomerId).ToListAsync(cancellationToken);
        var moved = lists.FindAll(list => list.CustomerId == merged.MergedCustomerId);
        var own = lists.FindAll(list => list.CustomerId == survivorId);
        var lower = moved.Count == 0 || own.Count == 0 ? 0 : Math.Max(0, moved.Max(list => list.Priority) - own.Min(list => list.Priority) + 1);
        moved.ForEach(list => list.MoveTo(survivorId, number, list.Priority - lower));
    }
}
