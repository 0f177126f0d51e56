using OrderMgmt.Catalog.Domain;
using OrderMgmt.Catalog.Integrations;
using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Catalog;

public sealed class ProductTests
{
    [Fact]
    public void Everything_said_at_creation_is_one_version_and_one_event()
    {
        var product = Laptop();
        product.Value("standard", 700, 999, "EUR", InvoicingPolicy.OnDelivery);

        Assert.Equal(1, product.Version);
        Assert.Equal(new ProductWasChanged(product), Assert.Single(product.TakeEvents()));
    }

    [Fact]
    public void Others_are_told_the_whole_state()
    {
        var product = Laptop();
        product.Value("reduced", 700.125m, null, "USD", InvoicingPolicy.OnDelivery);

        var told = Assert.IsType<ProductChanged>(new CatalogEvents().Map(new ProductWasChanged(product)));

        Assert.Equal(
            new ProductChanged(product.Id, 1, "LAP-14", "Laptop 14", "stocked", "pcs", "reduced", "active", 700.125m, null, "USD"),
            told);
    }

    [Fact]
    public void A_draft_is_put_on_sale_and_taken_off_it_again()
    {
        var product = Laptop(ProductStatus.Draft);

        product.Activate();
        Assert.Equal(ProductStatus.Active, product.Status);

        product.Discontinue();
        Assert.Equal(ProductStatus.Discontinued, product.Status);
    }

    [Fact]
    public void A_discontinued_product_is_not_discontinued_again()
    {
        var product = Laptop(ProductStatus.Discontinued);

        Assert.Equal("catalog.already_discontinued", Assert.Throws<DomainException>(product.Discontinue).Code);
    }

    [Fact]
    public void An_active_product_is_not_activated_again() =>
        Assert.Equal("catalog.already_active", Assert.Throws<DomainException>(Laptop().Activate).Code);

    private static Product Laptop(ProductStatus status = ProductStatus.Active) =>
        new(Guid.CreateVersion7(), DateTimeOffset.UnixEpoch, "LAP-14", "Laptop 14", ProductKind.Stocked, status, "EUR");
}
