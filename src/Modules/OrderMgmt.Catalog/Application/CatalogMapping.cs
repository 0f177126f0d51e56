using Mapster;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>How entities become responses, compiled once; a member of a response without a source fails at once, not on the wire.</summary>
internal static class CatalogMapping
{
    public static readonly TypeAdapterConfig Config = Build();

    private static TypeAdapterConfig Build()
    {
        var config = new TypeAdapterConfig { RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        config.NewConfig<Product, ProductResponse>()
            .Ignore(response => response.StandardCost)
            .Map(response => response.SerialTracking, product => product.Fulfilment.SerialTracking)
            .Map(response => response.ListPrice, product => product.ListPrice == null ? (Price?)null : new Price(product.ListPrice.Value, product.Currency));
        config.Compile();
        return config;
    }
}
