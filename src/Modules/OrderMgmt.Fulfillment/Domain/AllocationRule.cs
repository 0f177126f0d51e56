using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Domain;

/// <summary>
/// Which warehouse serves an order line: the one named on the line; else one that can serve all of it; else several.
/// Warehouses in the country of delivery come first, then by priority, then by code.
/// </summary>
internal static class AllocationRule
{
    public static AllocationPlan Plan(AllocationRequest request, IEnumerable<StockSource> sources)
    {
        List<StockSource> inOrder =
        [
            .. sources
                .Where(source => request.WarehouseCode is null || source.Warehouse.Code == request.WarehouseCode)
                .OrderByDescending(source => source.Warehouse.Country == request.Country)
                .ThenBy(source => source.Warehouse.Priority)
                .ThenBy(source => source.Warehouse.Code, StringComparer.Ordinal),
        ];
        var whole = inOrder.Find(source => source.Level.Available >= request.Quantity);
        List<AllocationPick> picks = whole is null ? Split(request, inOrder) : [Pick(request, whole, request.Quantity)];
        var missing = request.Quantity - picks.Sum(pick => pick.Quantity);
        return new AllocationPlan(picks, missing, missing > 0 ? WhyShort(request, inOrder, missing) : null);
    }

    private static List<AllocationPick> Split(AllocationRequest request, IEnumerable<StockSource> inOrder)
    {
        List<AllocationPick> picks = [];
        var missing = request.Quantity;
        foreach (var source in inOrder.Where(source => source.Level.Available > 0))
        {
            var quantity = Math.Min(missing, source.Level.Available);
            picks.Add(Pick(request, source, quantity));
            missing -= quantity;
            if (missing == 0)
            {
                break;
            }
        }

        return picks;
    }

    private static AllocationPick Pick(AllocationRequest request, StockSource source, decimal quantity)
    {
        var why = request.WarehouseCode is not null ? "named on the line"
            : source.Warehouse.Country == request.Country ? $"same country, priority {source.Warehouse.Priority}"
            : $"priority {source.Warehouse.Priority}";
        var share = quantity < request.Quantity ? $"{Text(quantity)} of {Text(request.Quantity)} served" : "Served";
        return new AllocationPick(source.Level, quantity, $"{share} from {source.Warehouse.Code} ({why}): {Text(source.Level.Available)} available.");
    }

    private static string WhyShort(AllocationRequest request, List<StockSource> inOrder, decimal missing)
    {
        var there = inOrder.Count > 0 ? string.Join(", ", inOrder.Select(source => $"{Text(source.Level.Available)} available in {source.Warehouse.Code}"))
            : request.WarehouseCode is null ? "no warehouse has it"
            : $"{request.WarehouseCode}, named on the line, has none or is not active";
        return $"Short by {Text(missing)}: {there}.";
    }

    private static string Text(decimal quantity) => Rounding.Pad(quantity, 0);
}

/// <summary>What is to be served.</summary>
/// <param name="WarehouseCode">The only warehouse that may serve it; empty = any.</param>
/// <param name="Country">Where it is delivered.</param>
internal sealed record AllocationRequest(decimal Quantity, string? WarehouseCode, string? Country);

/// <summary>A quantity to be reserved at one warehouse, and why there.</summary>
internal sealed record AllocationPick(StockLevel Level, decimal Quantity, string Reason);

/// <summary>How a quantity is served.</summary>
/// <param name="Missing">What no warehouse can serve.</param>
internal sealed record AllocationPlan(IReadOnlyList<AllocationPick> Picks, decimal Missing, string? MissingReason)
{
    public string Reason => string.Join(" ", Picks.Select(pick => pick.Reason).Append(MissingReason).OfType<string>());
}
