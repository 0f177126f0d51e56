using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Platform;

public sealed class CountriesTests
{
    [Fact]
    public void The_list_has_the_249_assigned_codes() => Assert.Equal(249, Countries.Count);

    [Theory]
    [InlineData("DE", true)]
    [InlineData("SS", true)]
    [InlineData("de", false)]
    [InlineData("UK", false)]
    [InlineData("AN", false)]
    [InlineData("DEU", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_assigned_codes_in_capitals_are_known(string? code, bool known) => Assert.Equal(known, Countries.IsKnown(code));
}
