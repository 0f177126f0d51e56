using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Application;

/// <summary>Reads filters that name several values.</summary>
public static class Filters
{
    /// <summary><c>draft,onHold</c> → the values; unknown ones are refused with the known ones listed.</summary>
    public static IReadOnlyList<T> Enums<T>(string pointer, string text)
        where T : struct, Enum
    {
        List<T> values = [];
        foreach (var word in text.Split(','))
        {
            if (!char.IsAsciiLetter(word.FirstOrDefault()) || !Enum.TryParse<T>(word, ignoreCase: true, out var value))
            {
                throw new InvalidRequestException(pointer, "unknown_value", $"'{word}' is not known. Use: {string.Join(", ", Enum.GetNames<T>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]))}.");
            }

            values.Add(value);
        }

        return values;
    }
}
