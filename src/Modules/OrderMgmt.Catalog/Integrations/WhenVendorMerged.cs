using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Catalog.Integrations;

/// <summary>
/// What a vendor that was merged offers is offered by the one that remains, unless that one offers the product already; what was usually
/// bought from it is usually bought from the other.
/// </summary>
internal sealed class WhenVendorMerged(ICatalogDb db) : IHandle<VendorMerged>
{
    public async Task HandleAsync(VendorMerged merged, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var (survivorId, number) = await db.MergeAsync(merged.MergedVendorId, merged.VendorId, merged.Number, cancellationToken);
        var items = await db.VendorItems.AsTracking().Where(item => item.VendorId == survivorId || item.VendorId == merged.MergedVendorId).ToListAsync(cancellationToken);
        var offered = items.Where(item => item.VendorId == survivorId).Select(item => item.ProductId).ToHashSet();
        foreach (var item in items.FindAll(item => item.VendorId == merged.MergedVendorId && !offered.Contains(item.ProductId)))
        {
            item.MoveTo(survivorId, number);
        }

        await MoveProductsAsync(merged.MergedVendorId, number, cancellationToken);
    }

    /// <summary>Merges are rare, so products are looked through: how they are fulfilled is one JSON text.</summary>
    private async Task MoveProductsAsync(Guid ended, string number, CancellationToken cancellationToken)
    {
        var endedNumber = await db.KnownRecords.Where(record => record.Id == ended).Select(record => record.Code).SingleAsync(cancellationToken);
        var named = JsonEncodedText.Encode(endedNumber, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).Value;
        var products = await db.Products.AsTracking().Where(product => ((string)(object)product.Fulfilment).Contains(named)).ToListAsync(cancellationToken);
        foreach (var product in products.Where(product => product.Fulfilment.VendorNumber == endedNumber))
        {
            product.Handle(product.Units, product.CostHistory, product.Fulfilment with { VendorNumber = number });
        }
    }
}
