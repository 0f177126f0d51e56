using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Application;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.UnitTests.Parties;

public sealed class CustomerInputTests
{
    private static readonly CreateCustomerCommand Good = new() { Name = "Acme GmbH", Country = "DE" };

    [Fact]
    public void Name_and_country_are_enough() => Assert.Empty(ProblemsOf(Good));

    [Fact]
    public void An_empty_body_is_told_all_that_is_missing() =>
        Assert.Equal(["/country required", "/name required"], ProblemsOf(new CreateCustomerCommand()));

    [Theory]
    [InlineData("DE123456788")]
    [InlineData("CHE-123.456.788 MWST")]
    [InlineData("IE6433435F")]
    public void Tax_ids_of_many_countries_pass(string taxId) => Assert.Empty(ProblemsOf(Good with { TaxId = taxId }));

    [Theory]
    [InlineData("none")]
    [InlineData("D1")]
    [InlineData(" DE123456789")]
    [InlineData("DE123456789\n")]
    [InlineData("DE<123>456789")]
    public void What_does_not_look_like_a_tax_id_is_refused(string taxId) =>
        Assert.Equal(["/taxId format_invalid"], ProblemsOf(Good with { TaxId = taxId }));

    [Fact]
    public void Every_wrong_member_is_reported_with_its_place()
    {
        var problems = ProblemsOf(Good with
        {
            Number = " C1",
            Country = "Germany",
            Language = "german",
            Currency = "EURO",
            Email = "nobody",
            Phone = new string('1', 41),
            BillingAddress = new AddressInput { Country = "XX" },
            DeliveryAddress = new AddressInput { PostalCode = new string('1', 21) },
            CreditLimit = -1,
        });

        Assert.Equal(
            [
                "/billingAddress/country unknown_country", "/country unknown_country", "/creditLimit too_small", "/currency unknown_currency",
                "/deliveryAddress/postalCode wrong_length", "/email email_invalid", "/language format_invalid", "/number format_invalid", "/phone wrong_length",
            ],
            problems);
    }

    [Theory]
    [InlineData("EUR", true)]
    [InlineData("JPY", false)]
    public void A_credit_limit_has_the_decimals_of_the_base_currency(string baseCurrency, bool passes) =>
        Assert.Equal(passes, !ProblemsOf(Good with { CreditLimit = 100.25m }, baseCurrency).Any());

    private static IEnumerable<string> ProblemsOf(CreateCustomerCommand command, string baseCurrency = "EUR") =>
        new CreateCustomerValidator(Options.Create(new CompanyOptions { BaseCurrency = baseCurrency })).Validate(command).Errors
            .Select(error => ValidationText.Pointer(error.PropertyName) + " " + ValidationText.Code(error.ErrorCode))
            .Order(StringComparer.Ordinal);
}
