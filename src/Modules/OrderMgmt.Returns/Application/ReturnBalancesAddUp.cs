using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Returns.Application;

/// <summary>Proves on every order line that no more comes back than was delivered, and that its balance is what its returns say.</summary>
internal sealed class ReturnBalancesAddUp(IReturnsDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var examined = await db.DeliveredOrderLines.LongCountAsync(cancellationToken);
        return InvariantResult.Of(
            "I1", "Returned and authorised ≤ delivered, per order line, and as its returns say", examined,
            [.. await ExceededAsync(cancellationToken), .. await DifferingAsync(cancellationToken)]);
    }

    private async Task<IEnumerable<string>> ExceededAsync(CancellationToken cancellationToken) =>
        (await db.DeliveredOrderLines.AsNoTracking()
            .Where(line => line.Returned + line.Authorized > line.Delivered || line.Authorized < 0)
            .ToListAsync(cancellationToken))
        .Select(line => $"Order line {line.OrderLineId}: delivered {line.Delivered}, returned {line.Returned}, authorised {line.Authorized}.");

    private async Task<IEnumerable<string>> DifferingAsync(CancellationToken cancellationToken)
    {
        var onReturns = db.ReturnLines.GroupBy(line => line.OrderLineId).Select(lines => new
        {
            OrderLineId = lines.Key,
            Received = lines.Sum(line => line.Received),
            Open = lines.Sum(line => line.Authorized - line.Received - line.Released),
        });
        var differing = await db.DeliveredOrderLines
            .LeftJoin(onReturns, line => line.OrderLineId, sums => sums.OrderLineId, (line, sums) => new
            {
                line.OrderLineId,
                line.Returned,
                line.Authorized,
                Received = (decimal?)sums!.Received ?? 0,
                Open = (decimal?)sums!.Open ?? 0,
            })
            .Where(line => line.Returned != line.Received || line.Authorized != line.Open)
            .ToListAsync(cancellationToken);
        return differing.Select(line =>
            $"Order line {line.OrderLineId}: returned {line.Returned} against {line.Received} on its returns, authorised {line.Authorized} against {line.Open}.");
    }
}
