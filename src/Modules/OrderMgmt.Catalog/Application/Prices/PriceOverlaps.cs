using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>
/// Two lines that could both be the price of the same product on the same day are refused: within a list, and between active lists of
/// the same currency, audience and priority. These lists are locked first, so that of two such lines written at the same time one is refused.
/// </summary>
internal sealed class PriceOverlaps(ICatalogDb db)
{
    private const int Examples = 10;

    /// <summary>Looks at lines that are added or changed.</summary>
    public async Task RefuseAsync(PriceList list, IReadOnlyList<PriceLine> lines, Func<int, string> pointer, CancellationToken cancellationToken)
    {
        var rivals = await RivalsAsync(list, cancellationToken);
        var others = (await OthersAsync(list, rivals, lines, cancellationToken)).Concat(lines).ToLookup(line => (line.ProductId, line.Unit));
        List<Problem> problems = [];
        foreach (var (index, line) in lines.Index())
        {
            foreach (var other in others[(line.ProductId, line.Unit)].Where(other => other.Id != line.Id && line.Validity.Overlaps(other.Validity)))
            {
                if (other.PriceListId == list.Id)
                {
                    problems.Add(new Problem($"{pointer(index)}/validFrom", "price_overlap", $"{Named(other)} is priced on this list{During(other)} already. End that line first, or change it."));
                }
                else if (rivals.Find(rival => rival.Id == other.PriceListId) is { } rival && Meet(list, rival, line, other))
                {
                    problems.Add(new Problem(
                        pointer(index), "ambiguous_price", $"The list '{rival.Code}', of the same audience, currency and priority, prices {Named(other)}{During(other)} too. Let the periods follow each other, or give one list a higher priority."));
                }
            }
        }

        Refuse(problems);
    }

    /// <summary>Looks at all lines of a list whose period, priority or state changes.</summary>
    public async Task RefuseAsync(PriceList list, CancellationToken cancellationToken)
    {
        List<Problem> problems = [];
        foreach (var rival in await RivalsAsync(list, cancellationToken))
        {
            var both = list.Validity.Intersect(rival.Validity);
            var own = db.PriceLines.Where(mine => mine.PriceListId == list.Id).InPeriod(both);
            var pairs = await db.PriceLines.Where(other => other.PriceListId == rival.Id).InPeriod(both)
                .Where(other => own.Any(mine =>
                    mine.ProductId == other.ProductId && mine.Unit == other.Unit
                    && (mine.ValidFrom == null || other.ValidTo == null || mine.ValidFrom < other.ValidTo)
                    && (other.ValidFrom == null || mine.ValidTo == null || other.ValidFrom < mine.ValidTo)))
                .Select(other => other.ProductCode).Distinct().Take(Examples).ToListAsync(cancellationToken);
            problems.AddRange(pairs.Select(code => new Problem(
                "", "ambiguous_price", $"The list '{rival.Code}', of the same audience, currency and priority, prices {code ?? "all products"} in this period too. Let the periods follow each other, or give one list a higher priority.")));
        }

        Refuse(problems);
    }

    private static void Refuse(List<Problem> problems)
    {
        if (problems.Count > 0)
        {
            throw new DomainException($"catalog.{problems[0].Code}", string.Join(" ", problems.Take(Examples).Select(problem => problem.Message)), problems);
        }
    }

    private async Task<List<PriceList>> RivalsAsync(PriceList list, CancellationToken cancellationToken)
    {
        var peers = await db.PriceLists.AsNoTracking().ForUpdate()
            .Where(other => other.CustomerId == list.CustomerId && other.CustomerGroupId == list.CustomerGroupId && other.Currency == list.Currency)
            .OrderBy(other => other.Id).ToListAsync(cancellationToken);
        return peers.FindAll(other => list.Active && other.Active && other.Id != list.Id && other.Priority == list.Priority && other.Validity.Overlaps(list.Validity));
    }

    /// <summary>Stored lines for the same products on this list and its rivals, without those that are being changed.</summary>
    private async Task<List<PriceLine>> OthersAsync(PriceList list, List<PriceList> rivals, IReadOnlyList<PriceLine> lines, CancellationToken cancellationToken)
    {
        var listIds = rivals.Select(rival => rival.Id).Append(list.Id).ToList();
        var productIds = lines.Select(line => line.ProductId).OfType<Guid>().Distinct().ToList();
        var withGeneral = lines.Any(line => line.ProductId is null);
        var changed = lines.Select(line => line.Id).ToHashSet();
        var stored = await db.PriceLines.AsNoTracking()
            .Where(line => listIds.Contains(line.PriceListId) && (line.ProductId == null ? withGeneral : productIds.Contains(line.ProductId.Value))).ToListAsync(cancellationToken);
        return stored.FindAll(line => !changed.Contains(line.Id));
    }

    private static bool Meet(PriceList list, PriceList rival, PriceLine line, PriceLine other) =>
        list.Validity.Intersect(rival.Validity).Intersect(line.Validity).Overlaps(other.Validity);

    private static string Named(PriceLine line) => line.ProductCode is { } code ? $"'{code}' in '{line.Unit}'" : "a percent for all products";

    private static string During(PriceLine line) =>
        (line.ValidFrom is { } from ? $" from {from:yyyy-MM-dd}" : "") + (line.ValidTo is { } to ? $" until {to:yyyy-MM-dd}" : "");
}

internal static class PricePeriods
{
    /// <summary>Lines that hold on some day of the period.</summary>
    public static IQueryable<PriceLine> InPeriod(this IQueryable<PriceLine> lines, Period period)
    {
        var (from, to) = period;
        lines = to is null ? lines : lines.Where(line => line.ValidFrom == null || line.ValidFrom < to);
        return from is null ? lines : lines.Where(line => line.ValidTo == null || line.ValidTo > from);
    }
}
