using OrderMgmt.Api.OpenApi;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.UnitTests.Api;

public sealed class SchemaNamesTests
{
    [Theory]
    [InlineData(typeof(ProductResponse), "Product")]
    [InlineData(typeof(CreateProductCommand), "CreateProduct")]
    [InlineData(typeof(Page<ProductResponse>), "ProductPage")]
    public void Schemas_are_named_for_what_they_are(Type type, string name) => Assert.Equal(name, SchemaNames.NameOf(type));

    [Fact]
    public void Types_of_the_same_name_but_other_members_carry_their_module() =>
        Assert.Equal("ReportingOrderStage", SchemaNames.NameOf(typeof(OrderMgmt.Reporting.Application.OrderStageResponse)));
}
