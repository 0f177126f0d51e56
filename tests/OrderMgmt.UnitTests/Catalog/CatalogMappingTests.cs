using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Catalog;

public sealed class CatalogMappingTests
{
    [Fact]
    public void Every_mapping_compiles() => CatalogMapping.Config.Compile();

    [Fact]
    public void A_product_is_shown_with_all_its_members()
    {
        var metadata = new Dictionary<string, string> { ["shelf"] = "A3" };
        var product = new Product(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "LAP-14", "Laptop", ProductKind.Service, ProductStatus.Draft, "EUR");
        product.Describe("Laptop 14", "h", "erp-1", metadata);
        product.Value("reduced", 700.5m, 999, "USD");

        Assert.Equal(
            new ProductResponse
            {
                Id = product.Id,
                Code = "LAP-14",
                Name = "Laptop 14",
                Kind = ProductKind.Service,
                Unit = "h",
                TaxCategory = "reduced",
                StandardCost = new Price(700.5m, "EUR"),
                ListPrice = new Price(999, "USD"),
                Currency = "USD",
                Status = ProductStatus.Draft,
                ExternalId = "erp-1",
                Metadata = metadata,
                CreatedAt = DateTimeOffset.UnixEpoch,
                Version = 1,
            },
            ProductResponse.Of(product, new CompanyOptions { BaseCurrency = "EUR" }));
    }

    [Fact]
    public void A_product_without_list_price_shows_none()
    {
        var product = new Product(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "LAP-14", "Laptop", ProductKind.Stocked, ProductStatus.Active, "EUR");

        Assert.Null(ProductResponse.Of(product, new CompanyOptions()).ListPrice);
    }
}
