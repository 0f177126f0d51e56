using OrderMgmt.Platform.Domain;

namespace OrderMgmt.UnitTests.Platform;

public sealed class ShortTextTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("abcd", "abc")]
    [InlineData("ab😀d", "ab")]
    [InlineData("a😀cd", "a😀")]
    public void A_text_is_cut_between_characters(string text, string cut) => Assert.Equal(cut, text.AtMost(3));
}
