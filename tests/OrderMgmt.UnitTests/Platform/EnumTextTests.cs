using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Platform;

public sealed class EnumTextTests
{
    [Fact]
    public void Every_value_is_read_back_from_its_text() =>
        Assert.All(Enum.GetValues<CustomerStatus>(), status => Assert.Equal(status, EnumText.Parse<CustomerStatus>(status.ToText())));

    [Theory]
    [InlineData("OnHold")]
    [InlineData("2")]
    [InlineData("")]
    public void Other_spellings_are_not_read(string text) => Assert.Null(EnumText.Parse<CustomerStatus>(text));

    [Fact]
    public void A_filter_reads_several_values() =>
        Assert.Equal([CustomerStatus.Active, CustomerStatus.OnHold], Filters.Values<CustomerStatus>("active,onHold"));

    [Fact]
    public void A_filter_that_is_not_set_filters_nothing() => Assert.Null(Filters.Values<CustomerStatus>(null));
}
