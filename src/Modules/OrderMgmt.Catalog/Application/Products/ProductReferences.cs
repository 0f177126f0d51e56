using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>
/// Finds what products refer to: units, tax categories, teams, vendors, warehouses, components. However many products, each kind is one
/// query. Who fulfils a product already is not looked at again.
/// </summary>
internal sealed class ProductReferences(ICatalogDb db)
{
    /// <summary>The components of each product; whatever does not exist or has ended is reported, each at its place.</summary>
    /// <param name="present">The products that there are already, each by its place.</param>
    /// <param name="inFile">A file may name what has ended since.</param>
    public async Task<IReadOnlyList<IReadOnlyList<Component>>> ResolveAsync(
        IReadOnlyList<ProductInput> inputs, Func<int, Product?> present, Func<int, string> pointer, List<Problem> problems, CancellationToken cancellationToken,
        bool inFile = false)
    {
        var units = await KnownUnitsAsync(inputs, cancellationToken);
        var categories = await KnownCategoriesAsync(inputs, cancellationToken);
        var records = await KnownRecordsAsync(inputs, cancellationToken);
        var parts = await PartsAsync(inputs, cancellationToken);
        List<IReadOnlyList<Component>> components = [];
        foreach (var (index, input) in inputs.Index())
        {
            problems.AddRange(Missing(input, present(index)?.Fulfilment ?? ProductFulfilment.Usual, units, categories, records, inFile).Select(problem => problem with { Pointer = pointer(index) + problem.Pointer }));
            components.Add([.. ComponentsOf(input, parts, pointer(index), problems)]);
        }

        return components;
    }

    private static IEnumerable<Problem> Missing(
        ProductInput input, ProductFulfilment present, HashSet<string> units, HashSet<string> categories, Dictionary<(RecordKind, string), KnownRecord> records, bool inFile)
    {
        if (!units.Contains(input.UnitOrDefault))
        {
            yield return Unknown("/unit", $"There is no unit '{input.UnitOrDefault}'. Create it under /units, or use one of those listed there.");
        }

        foreach (var (index, unit) in (input.Units ?? []).Index().Where(unit => !units.Contains(unit.Item.Unit!)))
        {
            yield return Unknown($"/units/{index}/unit", $"There is no unit '{unit.Unit}'. Create it under /units, or use one of those listed there.");
        }

        if (input.TaxCategoryOrDefault is { } category && !categories.Contains(category))
        {
            yield return Unknown("/taxCategory", $"There is no tax category '{category}'. Create it under /tax-categories, or use one of those listed there.");
        }

        foreach (var (kind, code, before, pointer) in new[]
        {
            (RecordKind.Team, input.Fulfilment?.Team, present.Team, "/fulfilment/team"),
            (RecordKind.Vendor, input.Fulfilment?.VendorNumber, present.VendorNumber, "/fulfilment/vendorNumber"),
            (RecordKind.Warehouse, input.Fulfilment?.WarehouseCode, present.WarehouseCode, "/fulfilment/warehouseCode"),
        })
        {
            if (code is null || code == before)
            {
                continue;
            }

            if (!records.TryGetValue((kind, code), out var record))
            {
                yield return Unknown(pointer, $"There is no {kind.ToText()} '{code}'. Create it under /{kind.ToText()}s, or use one of those listed there.");
            }
            else if (record.Refusal(pointer, inFile) is { } ended)
            {
                yield return ended;
            }
        }
    }

    private static IEnumerable<Component> ComponentsOf(ProductInput input, IReadOnlyList<PartOfBundle> parts, string pointer, List<Problem> problems)
    {
        HashSet<Guid> seen = [];
        foreach (var (index, part) in (input.Components ?? []).Index())
        {
            var (member, given) = part.ProductId is { } id ? ("productId", id.ToString()) : ("productCode", part.ProductCode!);
            var product = parts.FirstOrDefault(known => part.ProductId is { } key ? known.Id == key : known.Code == part.ProductCode);
            if (product is null || (part.ProductCode ?? product.Code) != product.Code)
            {
                problems.Add(Unknown($"{pointer}/components/{index}/{member}", $"There is no product '{given}' with this code. Create it first or correct the reference."));
            }
            else if (!seen.Add(product.Id))
            {
                problems.Add(new Problem($"{pointer}/components/{index}/{member}", "duplicate", $"'{product.Code}' is a component already; add up the quantities."));
            }
            else
            {
                yield return new Component(product.Id, product.Code, part.Quantity!.Value);
            }
        }
    }

    private async Task<HashSet<string>> KnownUnitsAsync(IReadOnlyList<ProductInput> inputs, CancellationToken cancellationToken)
    {
        var codes = inputs.SelectMany(input => (input.Units ?? []).Select(unit => unit.Unit!).Prepend(input.UnitOrDefault)).Distinct().ToList();
        return await db.Units.Where(unit => codes.Contains(unit.Code)).Select(unit => unit.Code).ToHashSetAsync(cancellationToken);
    }

    private async Task<HashSet<string>> KnownCategoriesAsync(IReadOnlyList<ProductInput> inputs, CancellationToken cancellationToken)
    {
        var codes = inputs.Select(input => input.TaxCategoryOrDefault).OfType<string>().Distinct().ToList();
        return await db.TaxCategories.Where(category => codes.Contains(category.Code)).Select(category => category.Code).ToHashSetAsync(cancellationToken);
    }

    private async Task<Dictionary<(RecordKind Kind, string Code), KnownRecord>> KnownRecordsAsync(IReadOnlyList<ProductInput> inputs, CancellationToken cancellationToken)
    {
        var codes = inputs.SelectMany(input => new[] { input.Fulfilment?.Team, input.Fulfilment?.VendorNumber, input.Fulfilment?.WarehouseCode }).OfType<string>().Distinct().ToList();
        return codes.Count == 0 ? [] : await db.KnownRecords.AsNoTracking()
            .Where(record => (record.Kind == RecordKind.Team || record.Kind == RecordKind.Vendor || record.Kind == RecordKind.Warehouse) && codes.Contains(record.Code))
            .ToDictionaryAsync(record => (record.Kind, record.Code), cancellationToken);
    }

    private async Task<IReadOnlyList<PartOfBundle>> PartsAsync(IReadOnlyList<ProductInput> inputs, CancellationToken cancellationToken)
    {
        var parts = inputs.SelectMany(input => input.Components ?? []).ToList();
        var ids = parts.Select(part => part.ProductId).OfType<Guid>().Distinct().ToList();
        var codes = parts.Where(part => part.ProductId is null).Select(part => part.ProductCode!).Distinct().ToList();
        return parts.Count == 0 ? [] : await db.Products.Where(product => ids.Contains(product.Id) || codes.Contains(product.Code))
            .Select(product => new PartOfBundle(product.Id, product.Code)).ToListAsync(cancellationToken);
    }

    private static Problem Unknown(string pointer, string message) => new(pointer, "unknown_reference", message);

    private sealed record PartOfBundle(Guid Id, string Code);
}
