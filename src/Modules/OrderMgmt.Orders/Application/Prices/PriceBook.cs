using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>The module's own copy of the price lists, kept current by events: prices are never asked for elsewhere.</summary>
internal sealed class PriceBook(IOrdersDb db)
{
    /// <summary>Without a currency and a day also what can't hold now: an explanation names it.</summary>
    private static readonly CompiledList<Guid, IReadOnlyCollection<Guid>, string?, DateOnly?, PriceOffer> Offers = new((db, customerId, productIds, currency, day) =>
        from list in db.Set<PriceListSnapshot>().AsNoTracking()
        where currency == null || (list.Active && list.Currency == currency)
        where day == null || ((list.ValidFrom == null || list.ValidFrom <= day) && (list.ValidTo == null || list.ValidTo > day))
        where (list.CustomerId == null && list.CustomerGroupId == null) || list.CustomerId == customerId
            || (list.CustomerGroupId != null && list.CustomerGroupId == db.Set<CustomerSnapshot>().Where(customer => customer.Id == customerId).Select(customer => customer.CustomerGroupId).FirstOrDefault())
        join price in db.Set<PriceSnapshot>() on list.Id equals price.PriceListId
        where day == null || ((price.ValidFrom == null || price.ValidFrom <= day) && (price.ValidTo == null || price.ValidTo > day))
        where price.ProductId == null || productIds.Contains(price.ProductId.Value)
        select new PriceOffer(list, price));

    /// <summary>Every line for these products, or for all products, on a list that is for the customer, its group, or all; one query.</summary>
    public async Task<IReadOnlyList<PriceOffer>> OffersAsync(Guid customerId, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        productIds.Count == 0 ? [] : await Offers.RunAsync(db, customerId, productIds, null, null, cancellationToken);

    /// <summary>As above, but only what can hold in a currency on a day.</summary>
    public async Task<IReadOnlyList<PriceOffer>> OffersAsync(Guid customerId, IReadOnlyCollection<Guid> productIds, string currency, DateOnly day, CancellationToken cancellationToken) =>
        productIds.Count == 0 ? [] : await Offers.RunAsync(db, customerId, productIds, currency, day, cancellationToken);
}

internal static class Quoting
{
    /// <summary>The price of a product among these offers.</summary>
    public static PriceQuote Quote(this IReadOnlyList<PriceOffer> offers, ProductSnapshot product, string currency, DateOnly day, decimal quantity, string unit, decimal factor) =>
        PriceResolution.Of(
            new PriceQuestion(currency, day, quantity, unit, product.Unit, factor, product.Currency == currency && product.ListPrice is { } price ? decimal.Round(price * factor, 4, MidpointRounding.AwayFromZero) : null),
            offers.Where(offer => offer.Line.ProductId is null || offer.Line.ProductId == product.Id));
}
