using System.Text.Json;

namespace OrderMgmt.Platform.Domain;

/// <summary>Enum values as they are written everywhere outside the code: <c>onHold</c>.</summary>
public static class EnumText
{
    /// <summary>The value's text in the API and in events.</summary>
    public static string ToText<T>(this T value)
        where T : struct, Enum => Names<T>.OfValue[value];

    /// <summary>The value with this text, or nothing when there is none.</summary>
    public static T? Parse<T>(string text)
        where T : struct, Enum => Names<T>.Values.TryGetValue(text, out var value) ? value : null;

    /// <summary>All texts, in the order of declaration.</summary>
    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Names<T>.OfValue.Values;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> OfValue =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));

        public static readonly Dictionary<string, T> Values = OfValue.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
