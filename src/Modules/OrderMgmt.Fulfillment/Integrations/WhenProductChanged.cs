using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Fulfillment.Integrations;

/// <summary>Keeps the copy of the product up to date.</summary>
internal sealed class WhenProductChanged(IFulfillmentDb db) : IHandle<ProductChanged>
{
    public async Task HandleAsync(ProductChanged changed, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        var copy = await db.Products.FindAsync([changed.ProductId], cancellationToken);
        if (copy is null)
        {
            copy = new ProductCopy { Id = changed.ProductId };
            db.Products.Add(copy);
        }
        else if (copy.SourceVersion >= changed.Version)
        {
            return;
        }

        copy.SourceVersion = changed.Version;
        copy.Code = changed.Code;
        copy.Name = changed.Name;
        copy.Unit = changed.Unit;
        copy.IsStocked = ProductKinds.IsGoods(changed.Kind);
        copy.StandardCost = changed.StandardCost;
    }
}
