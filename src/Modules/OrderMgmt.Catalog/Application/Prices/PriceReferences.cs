using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>Finds what price lists and their lines refer to: customers, groups, products, units.</summary>
internal sealed class PriceReferences(ICatalogDb db)
{
    /// <summary>Whom a list is for; a customer or group that does not exist, or a customer that has ended, is refused.</summary>
    public async Task<Audience> AudienceAsync(PriceListInput input, CancellationToken cancellationToken)
    {
        var customer = await FindAsync(RecordKind.Customer, input.CustomerId, input.CustomerNumber, cancellationToken);
        var group = await FindAsync(RecordKind.CustomerGroup, input.CustomerGroupId, input.CustomerGroupCode, cancellationToken);
        List<Problem> problems = [];
        if (customer is null && (input.CustomerId?.ToString() ?? input.CustomerNumber) is { } wantedCustomer)
        {
            problems.Add(Unknown(input.CustomerId is null ? "/customerNumber" : "/customerId", $"There is no customer '{wantedCustomer}'. Create it first or correct the reference."));
        }
        else if (customer?.Refusal(input.CustomerId is null ? "/customerNumber" : "/customerId") is { } ended)
        {
            problems.Add(ended);
        }

        if (group is null && (input.CustomerGroupId?.ToString() ?? input.CustomerGroupCode) is { } wantedGroup)
        {
            problems.Add(Unknown(input.CustomerGroupId is null ? "/customerGroupCode" : "/customerGroupId", $"There is no customer group '{wantedGroup}'. Create it first or correct the reference."));
        }

        return problems.Count > 0 ? throw new InvalidRequestException(problems) : new Audience(customer?.Id, customer?.Code, group?.Id, group?.Code);
    }

    /// <summary>The keys of lines within their list; products and units that don't exist are reported, each at its line.</summary>
    public async Task<IReadOnlyList<PriceKey?>> KeysAsync(IReadOnlyList<PriceLineInput> lines, Func<int, string> pointer, List<Problem> problems, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.ProductId).OfType<Guid>().Distinct().ToList();
        var codes = lines.Where(line => line.ProductId is null).Select(line => line.ProductCode).OfType<string>().Distinct().ToList();
        var products = ids.Count + codes.Count == 0 ? [] : await db.Products.Where(product => ids.Contains(product.Id) || codes.Contains(product.Code))
            .Select(product => new PricedProduct(product.Id, product.Code, product.Unit, product.Units)).ToListAsync(cancellationToken);
        var byId = products.ToDictionary(product => product.Id);
        var byCode = products.ToDictionary(product => product.Code);
        var units = lines.Any(line => line.Unit is not null) ? await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, cancellationToken) : [];
        return [.. lines.Select((line, index) => KeyOf(line, pointer(index), byId, byCode, units, problems))];
    }

    private static PriceKey? KeyOf(
        PriceLineInput line, string pointer, Dictionary<Guid, PricedProduct> byId, Dictionary<string, PricedProduct> byCode, Dictionary<string, UnitOfMeasure> units, List<Problem> problems)
    {
        if (PriceLineInputValidator.IsForAll(line))
        {
            return new PriceKey(null, null, null, line.ValidFrom);
        }

        var product = line.ProductId is { } id ? byId.GetValueOrDefault(id) : byCode.GetValueOrDefault(line.ProductCode!);
        if (product is null || (line.ProductCode ?? product.Code) != product.Code)
        {
            problems.Add(Unknown(
                pointer + (line.ProductId is null ? "/productCode" : "/productId"), $"There is no product '{line.ProductId?.ToString() ?? line.ProductCode}' with this code. Create it first or correct the reference."));
            return null;
        }

        var unit = line.Unit ?? product.Unit;
        if (!product.CanBeOrderedIn(unit, units))
        {
            problems.Add(new Problem(
                pointer + "/unit", "unit_not_convertible", $"'{product.Code}' can't be ordered in '{unit}': it is counted in '{product.Unit}'. Add the unit with its factor to the product, or use another."));
        }

        return new PriceKey(product.Id, product.Code, unit, line.ValidFrom);
    }

    private async Task<KnownRecord?> FindAsync(RecordKind kind, Guid? id, string? code, CancellationToken cancellationToken) =>
        id is null && code is null ? null : await db.KnownRecords.AsNoTracking().ForShare()
            .FirstOrDefaultAsync(record => record.Kind == kind && (id != null ? record.Id == id : record.Code == code), cancellationToken);

    private static Problem Unknown(string pointer, string message) => new(pointer, "unknown_reference", message);

    private sealed record PricedProduct(Guid Id, string Code, string Unit, IReadOnlyList<UnitOfProduct> Units)
    {
        /// <summary>Its own unit, one of its further units, or one with the same base.</summary>
        public bool CanBeOrderedIn(string unit, Dictionary<string, UnitOfMeasure> units) =>
            unit == Unit || Units.Any(further => further.Unit == unit)
            || (units.GetValueOrDefault(unit) is { } given && units.GetValueOrDefault(Unit) is { } own && (given.BaseUnit ?? given.Code) == (own.BaseUnit ?? own.Code));
    }
}
