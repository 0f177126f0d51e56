namespace OrderMgmt.Platform.Domain;

/// <summary>Texts that must fit where they are kept.</summary>
public static class ShortText
{
    /// <summary>The beginning of a text. A character of two parts is never cut in two: databases refuse half of one.</summary>
    public static string AtMost(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
