using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>I1, the side of stock: what a level has promised is what orders hold there, so nothing stays reserved for ever.</summary>
internal sealed class ReservationsMatchStock(IFulfillmentDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var levels = db.StockLevels.AsNoTracking();
        var held = db.Allocations.Where(allocation => allocation.Reserved > 0);
        var wrong = await levels
            .Select(level => new
            {
                level.ProductCode,
                level.WarehouseCode,
                level.Reserved,
                Held = held.Where(allocation => allocation.WarehouseId == level.WarehouseId && allocation.ProductId == level.ProductId).Sum(allocation => allocation.Reserved),
            })
            .Where(sum => sum.Reserved != sum.Held)
            .ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I1",
            "What is reserved of each stock level is what open orders hold there.",
            await levels.LongCountAsync(cancellationToken),
            [.. wrong.Select(w => $"{w.ProductCode} at {w.WarehouseCode}: {w.Reserved} reserved, but orders hold {w.Held}.")]);
    }
}
