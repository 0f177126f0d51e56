using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

internal static class ProductDuplicates
{
    /// <summary>Refuses a code or external id that another product than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<Product> products, ProductInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<Product>(products, "product", product => product.Code, self);
        await duplicates.FindAsync("code", input.Code, product => product.Code == input.Code, cancellationToken);
        await duplicates.FindAsync("externalId", input.ExternalId, product => product.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("catalog.duplicate_product");
    }
}
