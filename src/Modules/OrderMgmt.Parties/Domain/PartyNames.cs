using System.Collections.Frozen;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Domain;

/// <summary>What names, tax ids and e-mail addresses are compared by when duplicates are looked for.</summary>
internal static class PartyNames
{
    private static readonly FrozenSet<string> LegalForms = FrozenSet.Create(
        "ab", "ag", "aps", "as", "bv", "co", "corp", "corporation", "eg", "ev", "gmbh", "inc", "incorporated", "kg", "kft", "limited", "llc", "llp", "ltd",
        "mbh", "nv", "ohg", "oy", "plc", "pty", "sa", "sarl", "sas", "se", "sia", "sl", "spa", "srl", "sro", "the", "und", "and");

    private static readonly FrozenSet<string> PublicMailers = FrozenSet.Create(
        "aol.com", "gmail.com", "gmx.at", "gmx.de", "gmx.net", "googlemail.com", "hotmail.com", "icloud.com", "live.com", "mail.com", "me.com", "msn.com",
        "outlook.com", "proton.me", "protonmail.com", "t-online.de", "web.de", "yahoo.com", "yandex.com");

    /// <summary>The words of a name without legal forms, in order: <c>The Acme Company, Inc.</c> and <c>Acme Company</c> are alike.</summary>
    public static string Key(string name)
    {
        IReadOnlyList<string> words = [.. SearchWords.Terms(name).Order(StringComparer.Ordinal)];
        IReadOnlyList<string> telling = [.. words.Where(word => !LegalForms.Contains(word))];
        var key = string.Join(' ', telling.Count > 0 ? telling : words);
        return key.AtMost(200);
    }

    /// <summary>Letters and digits of a tax id, in capitals.</summary>
    public static string? TaxKey(string? taxId) =>
        taxId is null ? null : string.Concat(taxId.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>The domain of an e-mail address, unless everyone can have an address there.</summary>
    public static string? Domain(string? email) =>
        email?.Split('@')[^1].ToLowerInvariant() is { Length: > 0 } domain && !PublicMailers.Contains(domain) ? domain : null;

    /// <summary>How much of the longer name the two have in common: 0 to 1.</summary>
    public static decimal Similarity(string key, string other)
    {
        var (words, others) = (key.Split(' ').ToHashSet(), other.Split(' ').ToHashSet());
        return (decimal)words.Count(others.Contains) / Math.Max(words.Count, others.Count);
    }
}
