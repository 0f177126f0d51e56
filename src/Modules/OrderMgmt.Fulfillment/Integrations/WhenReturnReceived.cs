using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Contracts.Returns;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Takes returned goods back into the warehouse they left, at the cost they left with; what can be sold again serves the queue.</summary>
internal sealed class WhenReturnReceived(IFulfillmentDb db, BatchStock batchStock, BackorderQueue queue, IOptions<CompanyOptions> company) : IHandle<ReturnReceived>
{
    public async Task HandleAsync(ReturnReceived received, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var lineIds = received.Lines.Select(line => line.OrderLineId).Distinct().ToList();
        var outside = await OutsideAsync(lineIds, cancellationToken);
        if (outside.Count == 0)
        {
            // Services only: nothing of them was ever in stock.
            return;
        }

        var document = new StockDocument(received.ReturnId, received.Number, "return", envelope.Actor);
        var stock = batchStock.Open(outside.Select(goods => goods.ProductId).ToHashSet(), document);
        List<StockedReturn> stocked = [.. received.Lines.SelectMany(line => TakeBack(line, outside, stock))];
        var demand = await db.LoadWithLinesAsync(received.OrderId, cancellationToken);
        demand.TakeBack(received.ReturnId, stocked, company.Value.BaseCurrency, received.ReceivedAt);
        db.StockMovements.AddRange(stock.Movements);
        await queue.ServeAsync(stock, cancellationToken);
    }

    /// <summary>What of the order lines is with the customer, by warehouse, with the value it left with.</summary>
    private async Task<List<GoodsOutside>> OutsideAsync(List<Guid> lineIds, CancellationToken cancellationToken) =>
    [
        .. (await db.StockMovements
            .Where(movement => movement.OrderLineId != null && lineIds.Contains(movement.OrderLineId.Value))
            .GroupBy(movement => new { movement.OrderLineId, movement.ProductId, movement.WarehouseId })
            .Select(group => new { group.Key, Quantity = group.Sum(movement => movement.Quantity), Value = group.Sum(movement => movement.Value) })
            .ToListAsync(cancellationToken))
        .Select(group => new GoodsOutside(group.Key.OrderLineId!.Value, group.Key.ProductId, group.Key.WarehouseId, -group.Quantity, -group.Value))
        .OrderBy(goods => goods.WarehouseId),
    ];

    private static IEnumerable<StockedReturn> TakeBack(ReturnLine line, List<GoodsOutside> outside, Stock stock)
    {
        var bucket = line.Disposition == Disposition.Restock ? StockBucket.OnHand : StockBucket.Quarantined;
        var missing = line.Quantity;
        foreach (var goods in outside.Where(goods => goods.OrderLineId == line.OrderLineId && goods.Quantity > 0))
        {
            var (quantity, value) = goods.Take(missing);
            if (quantity > 0)
            {
                missing -= quantity;
                stock.TakeBack(stock.Level(goods.ProductId, goods.WarehouseId), bucket, quantity, value, line.OrderLineId);
                yield return new StockedReturn(line.OrderLineId, quantity, bucket, value);
            }
        }

        if (missing > 0 && outside.Exists(goods => goods.OrderLineId == line.OrderLineId))
        {
            throw new InvalidOperationException($"{missing} more of order line {line.OrderLineId} came back than ever left.");
        }
    }
}
