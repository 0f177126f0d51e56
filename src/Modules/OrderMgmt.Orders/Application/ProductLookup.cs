using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>Products as this module knows them, with the components of bundles and, where a line names one, the units.</summary>
internal sealed class ProductLookup(IOrdersDb db)
{
    private static readonly CompiledList<IReadOnlyCollection<Guid>, IReadOnlyCollection<string>, ProductSnapshot> Named =
        new((db, ids, codes) => db.Set<ProductSnapshot>().AsNoTracking().Where(product => ids.Contains(product.Id) || codes.Contains(product.Code)));

    public async Task<KnownProducts> FindAsync(IReadOnlyCollection<Guid> ids, IReadOnlyCollection<string> codes, bool withUnits, CancellationToken cancellationToken)
    {
        List<ProductSnapshot> products = ids.Count + codes.Count == 0 ? []
            : await Named.RunAsync(db, ids, codes, cancellationToken);
        await AddComponentsAsync(products, cancellationToken);
        var units = withUnits ? await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, cancellationToken) : [];
        return new KnownProducts(products, units);
    }

    /// <summary>Bundles may hold bundles: level by level, until nothing more is found.</summary>
    private async Task AddComponentsAsync(List<ProductSnapshot> products, CancellationToken cancellationToken)
    {
        var level = products.ToList();
        while (level.Count > 0)
        {
            var known = products.Select(product => product.Id).ToHashSet();
            var missing = level.SelectMany(product => product.Components ?? []).Select(part => part.ProductId).Where(id => !known.Contains(id)).Distinct().ToList();
            level = missing.Count == 0 ? [] : await Named.RunAsync(db, missing, [], cancellationToken);
            products.AddRange(level);
        }
    }
}

/// <summary>What was found.</summary>
internal sealed class KnownProducts(IReadOnlyList<ProductSnapshot> products, IReadOnlyDictionary<string, UnitSnapshot> units)
{
    private readonly Dictionary<Guid, ProductSnapshot> _byId = products.ToDictionary(product => product.Id);
    private readonly Dictionary<string, ProductSnapshot> _byCode = products.ToDictionary(product => product.Code);

    public IReadOnlyCollection<Guid> Ids => _byId.Keys;

    public ProductSnapshot? Of(OrderLineInput line) => line.ProductId is { } id ? _byId.GetValueOrDefault(id) : _byCode.GetValueOrDefault(line.ProductCode!);

    public ProductSnapshot Of(Guid productId) => _byId[productId];

    public decimal? FactorOf(ProductSnapshot product, string unit) => product.FactorOf(unit, units);

    /// <summary>A component that is told of but not known yet: its own event is still on its way.</summary>
    public string? MissingPartOf(ProductSnapshot product) => (product.Components ?? [])
        .Select(part => _byId.TryGetValue(part.ProductId, out var known) ? MissingPartOf(known) : part.ProductCode).FirstOrDefault(missing => missing is not null);

    /// <summary>What one bundle holds when bundles within it are opened too; the same product from several of them is one part.</summary>
    public IReadOnlyList<(ProductSnapshot Product, decimal Quantity)> PartsOf(ProductSnapshot bundle) =>
    [
        .. Open(bundle, 1).GroupBy(part => part.Product.Id).Select(group => (group.First().Product, decimal.Round(group.Sum(part => part.Quantity), 4, MidpointRounding.AwayFromZero))),
    ];

    private IEnumerable<(ProductSnapshot Product, decimal Quantity)> Open(ProductSnapshot bundle, decimal times) =>
        (bundle.Components ?? []).SelectMany(part => _byId[part.ProductId] is { IsBundle: true } inner
            ? Open(inner, times * part.Quantity)
            : [(_byId[part.ProductId], times * part.Quantity)]);
}

internal static class UnitText
{
    public static string NotConvertible(ProductSnapshot product, string unit) =>
        $"{product.Code} can't be ordered in '{unit}': it is counted in '{product.Unit}'. Use that unit, or add '{unit}' with its factor to the product.";
}
