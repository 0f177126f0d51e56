using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.UnitTests.Catalog;

public sealed class ProductRuleTests
{
    private static readonly CreateProductCommand Pen = new() { Code = "PEN", Name = "Pen", Kind = ProductKind.Stocked };

    [Fact]
    public void Units_beside_its_own_are_given_once_with_a_factor_above_zero() =>
        Assert.Equal(
            ["/units duplicate", "/units/0/unit invalid", "/units/1/factor too_small", "/units/2/factor required"],
            ProblemsOf(Pen with { Units = [Unit("pcs", 2), Unit("box", 0), Unit("box", null)] }));

    [Fact]
    public void Only_a_bundle_has_components_and_it_needs_some()
    {
        var part = new BundlePartInput { ProductCode = "PEN", Quantity = 1 };

        Assert.Equal(["/components not_allowed"], ProblemsOf(Pen with { Components = [part] }));
        Assert.Equal(["/components required"], ProblemsOf(Pen with { Kind = ProductKind.Bundle }));
        Assert.Equal(["/components/0/productCode required", "/components/0/quantity too_small"], ProblemsOf(Pen with { Kind = ProductKind.Bundle, Components = [part with { ProductCode = null, Quantity = 0 }] }));
        Assert.Empty(ProblemsOf(Pen with { Kind = ProductKind.Bundle, Components = [part], StandardCost = 0 }));
    }

    [Fact]
    public void Costs_of_the_past_follow_each_other()
    {
        Assert.Empty(ProblemsOf(Pen with { CostHistory = [Cost(2024, 2025), Cost(2025, 2026)] }));
        Assert.Equal(
            ["/costHistory/0/validFrom periods_overlap", "/costHistory/1/validFrom periods_overlap", "/costHistory/2/validTo range_empty"],
            ProblemsOf(Pen with { CostHistory = [Cost(2024, 2026), Cost(2025, 2027), Cost(2030, 2030)] }));
    }

    [Theory]
    [InlineData(1, 5, 5, 9, false)]
    [InlineData(1, 6, 5, 9, true)]
    [InlineData(null, 6, 5, null, true)]
    [InlineData(null, 5, 5, null, false)]
    [InlineData(3, null, null, 4, true)]
    public void Periods_are_half_open(int? from, int? to, int? otherFrom, int? otherTo, bool overlap)
    {
        var (one, other) = (new Period(Day(from), Day(to)), new Period(Day(otherFrom), Day(otherTo)));

        Assert.Equal((overlap, overlap), (one.Overlaps(other), other.Overlaps(one)));
    }

    private static DateOnly? Day(int? day) => day is { } d ? new DateOnly(2026, 1, d) : null;

    private static UnitConversionInput Unit(string unit, decimal? factor) => new() { Unit = unit, Factor = factor };

    private static CostPeriodInput Cost(int from, int to) => new() { ValidFrom = new DateOnly(from, 1, 1), ValidTo = new DateOnly(to, 1, 1), Cost = 5 };

    private static IEnumerable<string> ProblemsOf(CreateProductCommand command) =>
        new CreateProductValidator().Validate(command).Errors
            .Select(error => ValidationText.Pointer(error.PropertyName) + " " + ValidationText.Code(error.ErrorCode))
            .Order(StringComparer.Ordinal);
}
