using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>A bundle may hold bundles, but never itself.</summary>
internal static class BundleCycles
{
    /// <summary>
    /// Follows the components down, level by level, and refuses those that lead back to the bundle. The rows are locked, so that of two
    /// bundles which are put into each other at the same time one is refused.
    /// </summary>
    public static async Task RefuseCyclesAsync(this IQueryable<Product> products, Product bundle, IReadOnlyList<Component> components, CancellationToken cancellationToken)
    {
        var below = components.ToDictionary(part => part.ProductId, part => new List<int> { components.ToList().IndexOf(part) });
        HashSet<Guid> visited = [];
        List<Problem> problems = [];
        while (below.Count > 0)
        {
            if (below.Remove(bundle.Id, out var guilty))
            {
                problems.AddRange(guilty.Distinct().Order().Select(index => new Problem(
                    $"/components/{index}", "cyclic_bundle", $"'{components[index].ProductCode}' holds '{bundle.Code}', so it can't be part of it. Take it out here or there.")));
            }

            below = await NextAsync(products, below, visited, cancellationToken);
        }

        if (problems.Count > 0)
        {
            throw new DomainException("catalog.cyclic_bundle", $"The bundle '{bundle.Code}' would hold itself.", problems);
        }
    }

    /// <summary>What the bundles among these hold, each with the components of the first level that lead to it.</summary>
    private static async Task<Dictionary<Guid, List<int>>> NextAsync(
        IQueryable<Product> products, Dictionary<Guid, List<int>> level, HashSet<Guid> visited, CancellationToken cancellationToken)
    {
        var ids = level.Keys.Where(visited.Add).ToList();
        var bundles = ids.Count == 0 ? [] : await products.AsNoTracking().ForUpdate()
            .Where(product => ids.Contains(product.Id) && product.Kind == ProductKind.Bundle).OrderBy(product => product.Id).ToListAsync(cancellationToken);
        Dictionary<Guid, List<int>> next = [];
        foreach (var (bundle, part) in bundles.SelectMany(bundle => bundle.Components.Select(part => (bundle, part))))
        {
            if (!next.TryGetValue(part.ProductId, out var from))
            {
                next[part.ProductId] = from = [];
            }

            from.AddRange(level[bundle.Id]);
        }

        return next;
    }
}
