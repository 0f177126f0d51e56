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
        product.Value("reduced", 700.5m, 999, "USD", InvoicingPolicy.OnOrder);
        product.Handle([new UnitOfProduct("box", 12)], [new PastCost(new DateOnly(2025, 1, 1), new DateOnly(2026, 1, 1), 650)], new ProductFulfilment("field", "V-1", "MAIN", true));
        product.MakeOf([new Component(product.Id, "LAP-14", 2)]);

        var shown = ProductResponse.Of(product, new CompanyOptions { BaseCurrency = "EUR" });

        Assert.Equal([new UnitConversionInput { Unit = "box", Factor = 12 }], shown.Units);
        Assert.Equal([new BundlePartInput { ProductId = product.Id, ProductCode = "LAP-14", Quantity = 2 }], shown.Components);
        Assert.Equal([new CostPeriodInput { ValidFrom = new DateOnly(2025, 1, 1), ValidTo = new DateOnly(2026, 1, 1), Cost = 650 }], shown.CostHistory);
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
                Units = shown.Units,
                Components = shown.Components,
                CostHistory = shown.CostHistory,
                Fulfilment = new FulfilmentDefaultsInput { Team = "field", VendorNumber = "V-1", WarehouseCode = "MAIN" },
                InvoicingPolicy = InvoicingPolicy.OnOrder,
                SerialTracking = true,
                ExternalId = "erp-1",
                Metadata = metadata,
                CreatedAt = DateTimeOffset.UnixEpoch,
                Version = 1,
            },
            shown);
    }

    [Fact]
    public void A_product_without_list_price_shows_none()
    {
        var product = new Product(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "LAP-14", "Laptop", ProductKind.Stocked, ProductStatus.Active, "EUR");

        Assert.Null(ProductResponse.Of(product, new CompanyOptions()).ListPrice);
    }
}
