using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Returns.Application;

/// <summary>Proves on every line of a return that what arrived is the sum of its receipts, and no more than was authorised.</summary>
internal sealed class ReturnReceiptsAddUp(IReturnsDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var examined = await db.ReturnLines.LongCountAsync(cancellationToken);
        var broken = await db.ReturnLines
            .Select(line => new { line.Id, line.Authorized, line.Received, line.Released, Receipts = line.Receipts.Sum(receipt => receipt.Quantity) })
            .Where(line => line.Received != line.Receipts || line.Received + line.Released > line.Authorized)
            .ToListAsync(cancellationToken);
        return InvariantResult.Of(
            "I1", "Σ receipts = received, and received + released ≤ authorised, per line of a return", examined,
            [.. broken.Select(line => $"Return line {line.Id}: authorised {line.Authorized}, received {line.Received}, released {line.Released}, receipts {line.Receipts}.")]);
    }
}
