using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Platform;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Müller & Söhne GmbH", "gmbh muller sohne")]
    [InlineData("DE-1234", "1234 de de1234")]
    [InlineData("ann@acme.example", "acme ann example")]
    [InlineData("Ærø Straße ŁÓDŹ", "aero lodz strasse")]
    [InlineData("東京 商事", "商事 東京")]
    [InlineData("—", "")]
    public void Words_are_small_plain_and_in_order(string text, string words) => Assert.Equal(words, SearchWords.Of(text));

    [Fact]
    public void What_goes_beyond_the_column_is_left_out() =>
        Assert.InRange(SearchWords.Of(string.Join(' ', Enumerable.Range(1000, 400))).Length, 900, SearchWords.LongestText);

    [Fact]
    public void A_search_has_each_word_once() => Assert.Equal(["acme", "berlin"], SearchWords.Terms("Acme, Berlin – ACME"));
}
