using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.UnitTests.Catalog;

public sealed class ProductInputTests
{
    private static readonly CreateProductCommand Good = new()
    {
        Code = "LAP-14",
        Name = "Laptop 14",
        Kind = ProductKind.Stocked,
        StandardCost = 700.123456m,
        ListPrice = 999.0000m,
        Currency = "EUR",
    };

    [Fact]
    public void A_complete_product_passes() => Assert.Empty(ProblemsOf(Good));

    [Fact]
    public void An_empty_body_is_told_all_that_is_missing() =>
        Assert.Equal(["/code required", "/kind required", "/name required"], ProblemsOf(new CreateProductCommand()));

    [Theory]
    [InlineData(" LAP")]
    [InlineData("LAP ")]
    [InlineData("LAP\n")]
    [InlineData("L\nP")]
    public void A_code_is_one_line_without_spaces_at_its_ends(string code) =>
        Assert.Equal(["/code format_invalid"], ProblemsOf(Good with { Code = code }));

    [Theory]
    [InlineData("L")]
    [InlineData("L P")]
    public void A_code_can_be_one_character_and_have_spaces_inside(string code) => Assert.Empty(ProblemsOf(Good with { Code = code }));

    [Fact]
    public void Every_wrong_member_is_reported()
    {
        var problems = ProblemsOf(Good with
        {
            Code = new string('x', 61),
            Name = new string('x', 201),
            Unit = "",
            TaxCategory = "Standard",
            StandardCost = -1,
            ListPrice = 1.23456m,
            Currency = "eur",
            ExternalId = "",
            Metadata = new Dictionary<string, string> { [""] = "x", ["note"] = null! },
        });

        Assert.Equal(
            [
                "/code wrong_length", "/currency unknown_currency", "/externalId wrong_length", "/listPrice too_many_digits", "/metadata wrong_length",
                "/metadata wrong_length", "/name wrong_length", "/standardCost too_small", "/taxCategory format_invalid", "/unit wrong_length",
            ],
            problems);
    }

    private static IEnumerable<string> ProblemsOf(CreateProductCommand command) =>
        new CreateProductValidator().Validate(command).Errors
            .Select(error => ValidationText.Pointer(error.PropertyName) + " " + ValidationText.Code(error.ErrorCode))
            .Order(StringComparer.Ordinal);
}
