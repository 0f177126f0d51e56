using OrderMgmt.Catalog.Domain;
using OrderMgmt.Contracts;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

/// <summary>What others are told of products, prices and what vendors offer.</summary>
internal sealed class CatalogEvents : IEventMap
{
    public IIntegrationEvent? Map(IDomainEvent domainEvent) => domainEvent switch
    {
        ProductWasChanged(var product) => Changed(product),
        UnitWasChanged(var unit) => new UnitChanged(unit.Id, unit.Version, unit.Code, unit.Name, unit.BaseUnit, unit.Factor),
        TaxCategoryWasChanged(var category) => new TaxCategoryChanged(category.Id, category.Version, category.Code, category.Name),
        PriceListWasChanged(var list) => new PriceListChanged(
            list.Id, list.Version, list.Code, list.Name, list.Currency, list.CustomerId, list.CustomerGroupId, list.Priority, list.ValidFrom, list.ValidTo, list.Active),
        PriceListWasRemoved(var list) => new PriceListRemoved(list.Id),
        PriceWasChanged(var line) => new PriceChanged(
            line.Id, line.Version, line.PriceListId, line.ProductId, line.Unit, line.ValidFrom, line.ValidTo,
            [.. line.Breaks.Select(step => new PriceBreak(step.MinQuantity, step.Price, step.DiscountPercent))]),
        PriceWasRemoved(var line) => new PriceRemoved(line.Id, line.PriceListId),
        VendorItemWasChanged(var item) => new VendorItemChanged(
            item.Id, item.Version, item.ProductId, item.ProductCode, item.VendorId, item.VendorNumber, item.VendorCode, item.Currency, item.LeadTimeDays, item.MinQuantity,
            [.. item.CostBreaks.Select(step => new CostBreak(step.MinQuantity, step.UnitCost))]),
        VendorItemWasRemoved(var item) => new VendorItemRemoved(item.Id, item.ProductId, item.VendorId),
        _ => null,
    };

    private static ProductChanged Changed(Product product) => new(
        product.Id, product.Version, product.Code, product.Name, product.Kind.ToText(), product.Unit, product.TaxCategory, product.Status.ToText(),
        product.StandardCost, product.ListPrice, product.Currency,
        OrNothing(product.Units.Select(unit => new ProductUnit(unit.Unit, unit.Factor))),
        OrNothing(product.Components.Select(part => new BundleComponent(part.ProductId, part.ProductCode, part.Quantity))),
        OrNothing(product.CostHistory.Select(past => new DatedCost(past.ValidFrom, past.ValidTo, past.Cost))),
        product.Fulfilment.Team, product.Fulfilment.VendorNumber, product.Fulfilment.WarehouseCode, product.Fulfilment.SerialTracking,
        product.InvoicingPolicy.ToText());

    private static List<T>? OrNothing<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;
}
