using OrderMgmt.Platform.Application.ApiKeys;

namespace OrderMgmt.UnitTests.Api;

public sealed class ApiKeyTextTests
{
    [Fact]
    public void A_new_key_reads_back_and_matches_only_its_own_hash()
    {
        var key = ApiKeyText.Create();
        var read = ApiKeyText.Parse(key.ToString())!;
        Assert.Equal(key, read);
        Assert.True(read.Matches(key.SecretHash));
        Assert.False(read.Matches(ApiKeyText.Create().SecretHash));
        Assert.NotEqual(key.Secret, ApiKeyText.Create().Secret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("om_abcd")]
    [InlineData("om_abcd_short")]
    [InlineData("om_ab cd_0123456789abcdef0123456789abcdef")]
    [InlineData("xx_abcd_0123456789abcdef0123456789abcdef")]
    [InlineData("om_abcd_0123456789abcdef0123456789abcdef\n")]
    public void What_does_not_look_like_a_key_is_none(string? text) => Assert.Null(ApiKeyText.Parse(text));

    [Fact]
    public void A_secret_may_contain_underscores() =>
        Assert.Equal("0123456789_abcdef-0123456789", ApiKeyText.Parse("om_abcd_0123456789_abcdef-0123456789")!.Secret);
}
