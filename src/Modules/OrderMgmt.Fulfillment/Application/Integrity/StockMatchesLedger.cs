using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>I2: every level is the sum of its ledger, in quantity and value, and nothing is promised that is not there.</summary>
internal sealed class StockMatchesLedger(IFulfillmentDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var levels = db.StockLevels.AsNoTracking();
        var wrong = await levels
            .Select(level => new
            {
                Level = level,
                OnHand = db.StockMovements.Where(m => m.LevelId == level.Id && m.Bucket == StockBucket.OnHand).Sum(m => m.Quantity),
                Value = db.StockMovements.Where(m => m.LevelId == level.Id && m.Bucket == StockBucket.OnHand).Sum(m => m.Value),
                Quarantined = db.StockMovements.Where(m => m.LevelId == level.Id && m.Bucket == StockBucket.Quarantined).Sum(m => m.Quantity),
                QuarantinedValue = db.StockMovements.Where(m => m.LevelId == level.Id && m.Bucket == StockBucket.Quarantined).Sum(m => m.Value),
            })
            .Where(sum => sum.Level.OnHand != sum.OnHand || sum.Level.Value != sum.Value
                || sum.Level.Quarantined != sum.Quarantined || sum.Level.QuarantinedValue != sum.QuarantinedValue
                || sum.Level.Reserved < 0 || sum.Level.OnHand < sum.Level.Reserved || (sum.Level.OnHand == 0 && sum.Level.Value != 0))
            .Select(sum => new { sum.Level.ProductCode, sum.Level.WarehouseCode, sum.Level.OnHand, Ledger = sum.OnHand, sum.Level.Reserved, sum.Level.Value, LedgerValue = sum.Value })
            .ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I2",
            "On hand and quarantined stock, and their values, are the sums of the ledger; what is available is never negative.",
            await levels.LongCountAsync(cancellationToken),
            [.. wrong.Select(w => $"{w.ProductCode} at {w.WarehouseCode}: on hand {w.OnHand} (ledger {w.Ledger}), reserved {w.Reserved}, value {w.Value} (ledger {w.LedgerValue}).")]);
    }
}
