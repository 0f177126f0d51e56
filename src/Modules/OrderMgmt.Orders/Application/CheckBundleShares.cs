using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Orders.Application;

/// <summary>I11: what is billed for the components of a bundle is what the bundle was sold for.</summary>
internal sealed class CheckBundleShares(IOrdersDb db) : IInvariantCheck
{
    public async Task<InvariantResult> CheckAsync(CancellationToken cancellationToken)
    {
        var lines = db.Orders.IgnoreAutoIncludes().SelectMany(order => order.Lines, (order, line) => new { order.Number, Line = line });
        var shares = lines.Where(l => l.Line.BundleLineId != null).GroupBy(l => l.Line.BundleLineId!.Value)
            .Select(parts => new { BundleLineId = parts.Key, Net = parts.Sum(part => part.Line.Net), Discount = parts.Sum(part => part.Line.Discount) });
        var bundles = lines.Where(l => l.Line.Kind == ProductKinds.Bundle);
        var broken = await bundles.Join(shares, l => l.Line.Id, share => share.BundleLineId, (l, share) => new { l.Number, l.Line, share })
            .Where(b => b.share.Net != b.Line.Net || b.share.Discount != b.Line.Discount)
            .Select(b => b.Number + " line " + b.Line.LineNumber).ToListAsync(cancellationToken);
        return InvariantResult.Of("I11", "The components of a bundle share its price and discount to the cent.", await bundles.LongCountAsync(cancellationToken), broken);
    }
}
