using OrderMgmt.Parties.Domain;

namespace OrderMgmt.UnitTests.Parties;

public sealed class TaxIdTests
{
    [Theory]
    [InlineData("AT", "ATU12345675")]
    [InlineData("AU", "53 004 085 616")]
    [InlineData("BE", "BE0403170701")]
    [InlineData("BR", "11.222.333/0001-81")]
    [InlineData("CA", "123456782RT0001")]
    [InlineData("CH", "CHE-123.456.788 MWST")]
    [InlineData("DE", "DE123456788")]
    [InlineData("DE", "DE136695976")]
    [InlineData("DK", "DK13585628")]
    [InlineData("EE", "EE100931558")]
    [InlineData("ES", "ESB58378431")]
    [InlineData("ES", "ES12345678Z")]
    [InlineData("FI", "FI20774740")]
    [InlineData("FR", "FR40303265045")]
    [InlineData("GB", "GB980780684")]
    [InlineData("GR", "EL094259216")]
    [InlineData("HR", "HR33392005961")]
    [InlineData("HU", "HU12892312")]
    [InlineData("IE", "IE6433435F")]
    [InlineData("IT", "IT00743110157")]
    [InlineData("JP", "T7000012050002")]
    [InlineData("LU", "LU15027442")]
    [InlineData("MT", "MT11679112")]
    [InlineData("NL", "NL004495445B01")]
    [InlineData("NL", "NL123456789B13")]
    [InlineData("NO", "995525828 MVA")]
    [InlineData("PL", "PL8567346215")]
    [InlineData("PT", "PT501964843")]
    [InlineData("RO", "RO18547290")]
    [InlineData("SE", "SE556188840401")]
    [InlineData("SI", "SI50223054")]
    [InlineData("SK", "SK2022749619")]
    [InlineData("US", "12-3456789")]
    public void Tax_ids_that_countries_have_given_out_pass(string country, string taxId) => Assert.Null(TaxIds.ProblemOf(taxId, country));

    [Theory]
    [InlineData("DE", "DE123456789")]
    [InlineData("AT", "ATU12345676")]
    [InlineData("FR", "FR41303265045")]
    [InlineData("IT", "IT00743110158")]
    [InlineData("PL", "PL8567346216")]
    [InlineData("AU", "53 004 085 617")]
    public void A_mistyped_digit_is_found(string country, string taxId) => Assert.Equal("tax_id_check_failed", TaxIds.ProblemOf(taxId, country)?.Code);

    [Theory]
    [InlineData("DE", "DE12345")]
    [InlineData("GB", "12345")]
    [InlineData("US", "123")]
    public void Another_form_is_refused_with_an_example(string country, string taxId)
    {
        var problem = TaxIds.ProblemOf(taxId, country);

        Assert.Equal("tax_id_invalid", problem?.Code);
        Assert.Contains("such as", problem?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_company_may_be_registered_abroad() => Assert.Null(TaxIds.ProblemOf("DE136695976", "US"));

    [Fact]
    public void A_country_that_is_not_in_the_table_passes() => Assert.Null(TaxIds.ProblemOf("P051234567A", "KE"));
}
