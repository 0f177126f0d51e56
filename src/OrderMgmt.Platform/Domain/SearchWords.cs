using System.Globalization;
using System.Text;

namespace OrderMgmt.Platform.Domain;

/// <summary>A record that is found by the words of its texts.</summary>
public interface ISearchable
{
    /// <summary>The record's words as <see cref="SearchWords.Of"/> makes them; kept by the record whenever one of its texts changes.</summary>
    string SearchText { get; }

    /// <summary>Makes the words anew from the record's texts.</summary>
    void RefreshSearchText();
}

/// <summary>
/// Words as they are searched for: small letters and digits without accents, so that every database compares them alike.
/// A code is found with and without its signs and leading letters: <c>DE-1234</c> gives <c>de</c>, <c>1234</c> and <c>de1234</c>.
/// </summary>
public static class SearchWords
{
    /// <summary>Longer words are cut.</summary>
    public const int LongestWord = 40;

    /// <summary>What the words of one record may take together; what goes beyond is not searched.</summary>
    public const int LongestText = 1000;

    /// <summary>The words of a record's texts, each once and in order, separated by spaces.</summary>
    public static string Of(params ReadOnlySpan<string?> texts)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            if (text is not null)
            {
                AddWords(text, words);
            }
        }

        var joined = string.Join(' ', words);
        return joined.Length <= LongestText ? joined : joined[..joined.LastIndexOf(' ', LongestText)];
    }

    /// <summary>The words of a search, each once.</summary>
    public static IReadOnlyList<string> Terms(string text) => [.. Split(text).Distinct()];

    /// <summary>The words in a record's search text.</summary>
    public static IReadOnlyList<string> Parse(string searchText) => searchText.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Small letters and digits without accents; every run of other characters becomes one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (Spelled(character) is { } letters)
            {
                folded.Append(letters);
            }
            else if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
            {
                folded.Append(character);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Letters that Unicode does not take apart.</summary>
    private static string? Spelled(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'þ' => "th",
        'ð' => "d",
        _ => null,
    };

    private static void AddWords(string text, SortedSet<string> words)
    {
        var parts = Split(text);
        words.UnionWith(parts);
        foreach (var chunk in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(chunk => chunk.Any(char.IsDigit)))
        {
            var whole = Cut(Fold(chunk).Replace(" ", "", StringComparison.Ordinal));
            words.Add(whole);
            words.Add(whole.TrimStart([.. whole.TakeWhile(c => !char.IsDigit(c))]));
        }

        words.Remove("");
    }

    private static string[] Split(string text) => [.. Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Cut)];

    private static string Cut(string word) => word.Length <= LongestWord ? word : word[..LongestWord];
}
