using System.Text.RegularExpressions;

namespace OrderMgmt.Parties.Domain;

/// <summary>
/// Whether a tax id has the form that its country gives out, check digits included where they are published (VIES for the
/// European Union, else the country's tax authority). Whether it exists only the country knows. A country that is not in
/// the table passes; it gets a line when its form is known.
/// </summary>
internal static class TaxIds
{
    /// <summary>A form over the letters and digits of the id; the group <c>n</c> is what the check digits are computed over.</summary>
    private sealed record Form(Regex Pattern, Func<string, bool>? Check);

    private sealed record Rule(string Example, IReadOnlyList<Form> Forms);

    private static readonly Dictionary<string, Rule> Rules = new()
    {
        ["AT"] = Of("ATU12345675", ("(AT)?(?<n>U[0-9]{8})", TaxIdChecks.Austria)),
        ["AU"] = Of("53 004 085 616", ("(?<n>[0-9]{11})", TaxIdChecks.Australia)),
        ["BE"] = Of("BE0403170701", ("(BE)?(?<n>[01][0-9]{9})", TaxIdChecks.Belgium)),
        ["BG"] = Of("BG175074752", ("(BG)?(?<n>[0-9]{9,10})", null)),
        ["BR"] = Of("11.222.333/0001-81", ("(?<n>[0-9A-Z]{12}[0-9]{2})", TaxIdChecks.BrazilCompany), ("(?<n>[0-9]{11})", null)),
        ["CA"] = Of("123456782RT0001", ("(?<n>[0-9]{9})(R[TPCZ][0-9]{4})?", TaxIdChecks.Luhn)),
        ["CH"] = Of("CHE-123.456.788 MWST", ("CHE(?<n>[0-9]{9})(MWST|TVA|IVA|VAT)?", TaxIdChecks.Switzerland)),
        ["CN"] = Of("91310000607378751G", ("(?<n>[0-9A-Z]{18})", null), ("(?<n>[0-9]{15})", null)),
        ["CY"] = Of("CY10259033P", ("(CY)?(?<n>[0-9]{8}[A-Z])", null)),
        ["CZ"] = Of("CZ25123891", ("(CZ)?(?<n>[0-9]{8,10})", null)),
        ["DE"] = Of("DE123456788", ("DE(?<n>[1-9][0-9]{8})", TaxIdChecks.Mod11And10), ("(?<n>[1-9][0-9]{8})", TaxIdChecks.Mod11And10), ("(?<n>[0-9]{10,11}|[0-9]{13})", null)),
        ["DK"] = Of("DK13585628", ("(DK)?(?<n>[0-9]{8})", n => TaxIdChecks.Weighted(n, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0)),
        ["EE"] = Of("EE100931558", ("(EE)?(?<n>[0-9]{9})", n => TaxIdChecks.Last(n) == (10 - (TaxIdChecks.Weighted(n, [3, 7, 1, 3, 7, 1, 3, 7]) % 10)) % 10)),
        ["ES"] = Of("ESB58378431", ("(ES)?(?<n>[A-Z0-9][0-9]{7}[A-Z0-9])", TaxIdChecks.Spain)),
        ["FI"] = Of("FI20774740", ("(FI)?(?<n>[0-9]{8})", n => TaxIdChecks.Last(n) == (11 - (TaxIdChecks.Weighted(n, [7, 9, 10, 5, 8, 4, 2]) % 11)) % 11)),
        ["FR"] = Of("FR40303265045", ("(FR)?(?<n>[0-9A-HJ-NP-Z]{2}[0-9]{9})", TaxIdChecks.France), ("(?<n>[0-9]{9}|[0-9]{14})", TaxIdChecks.Luhn)),
        ["GB"] = Of("GB980780684", ("(GB|XI)?(?<n>[0-9]{9}([0-9]{3})?)", TaxIdChecks.UnitedKingdom), ("(GB|XI)(?<n>GD[0-4][0-9]{2}|HA[5-9][0-9]{2})", null), ("(?<n>[0-9]{10})", null)),
        ["GR"] = Of("EL094259216", ("(EL|GR)?(?<n>[0-9]{9})", n => TaxIdChecks.Last(n) == TaxIdChecks.Weighted(n, [256, 128, 64, 32, 16, 8, 4, 2]) % 11 % 10)),
        ["HR"] = Of("HR33392005961", ("(HR)?(?<n>[0-9]{11})", TaxIdChecks.Mod11And10)),
        ["HU"] = Of("HU12892312", ("(HU)?(?<n>[0-9]{8})([1-5][0-9]{2})?", n => TaxIdChecks.Last(n) == (10 - (TaxIdChecks.Weighted(n, [9, 7, 3, 1, 9, 7, 3]) % 10)) % 10)),
        ["IE"] = Of("IE6433435F", ("(IE)?(?<n>[0-9]{7}[A-W][A-IW]?)", TaxIdChecks.Ireland), ("(IE)?(?<n>[0-9][A-Z][0-9]{5}[A-W])", null)),
        ["IN"] = Of("27AAPFU0939F1ZV", ("(?<n>[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z])", null), ("(?<n>[A-Z]{5}[0-9]{4}[A-Z])", null)),
        ["IT"] = Of("IT00743110157", ("(IT)?(?<n>[0-9]{11})", TaxIdChecks.Luhn), ("(?<n>[A-Z]{6}[0-9A-Z]{10})", null)),
        ["JP"] = Of("T7000012050002", ("T?(?<n>[0-9]{13})", TaxIdChecks.Japan)),
        ["LT"] = Of("LT119511515", ("(LT)?(?<n>[0-9]{9}|[0-9]{12})", null)),
        ["LU"] = Of("LU15027442", ("(LU)?(?<n>[0-9]{8})", n => int.Parse(n[..6]) % 89 == int.Parse(n[6..]))),
        ["LV"] = Of("LV40003521600", ("(LV)?(?<n>[0-9]{11})", null)),
        ["MT"] = Of("MT11679112", ("(MT)?(?<n>[0-9]{8})", n => 37 - (TaxIdChecks.Weighted(n, [3, 4, 6, 7, 8, 9]) % 37) == int.Parse(n[6..]))),
        ["MX"] = Of("GODE561231GR8", ("(?<n>[A-ZÑ]{2,4}[0-9]{6}[A-Z0-9]{3})", null)),
        ["NL"] = Of("NL004495445B01", ("(NL)?(?<n>[0-9]{9}B[0-9]{2})", TaxIdChecks.Netherlands)),
        ["NO"] = Of("995525828 MVA", ("(NO)?(?<n>[0-9]{9})(MVA)?", TaxIdChecks.Norway)),
        ["PL"] = Of("PL8567346215", ("(PL)?(?<n>[0-9]{10})", n => TaxIdChecks.Last(n) == TaxIdChecks.Weighted(n, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11)),
        ["PT"] = Of("PT501964843", ("(PT)?(?<n>[0-9]{9})", TaxIdChecks.Portugal)),
        ["RO"] = Of("RO18547290", ("(RO)?(?<n>[1-9][0-9]{1,9})", TaxIdChecks.Romania)),
        ["SE"] = Of("SE556188840401", ("SE(?<n>[0-9]{10})[0-9]{2}", TaxIdChecks.Luhn), ("(?<n>[0-9]{10})", TaxIdChecks.Luhn)),
        ["SI"] = Of("SI50223054", ("(SI)?(?<n>[1-9][0-9]{7})", n => TaxIdChecks.Last(n) == (11 - (TaxIdChecks.Weighted(n, [8, 7, 6, 5, 4, 3, 2]) % 11)) % 10)),
        ["SK"] = Of("SK2022749619", ("(SK)?(?<n>[1-9][0-9]{9})", n => long.Parse(n) % 11 == 0)),
        ["US"] = Of("12-3456789", ("(?<n>[0-9]{9})", null)),
    };

    /// <summary>What is wrong with a tax id of a party in a country; nothing when it passes.</summary>
    public static (string Code, string Message)? ProblemOf(string taxId, string country)
    {
        var key = PartyNames.TaxKey(taxId)!;
        if (FormOf(key, country) is { } own)
        {
            return Checked(taxId, key, own);
        }

        // A company may be registered for tax abroad.
        if (key.Length > 2 && CountryOf(key[..2]) is { } abroad && FormOf(key, abroad) is { } foreign)
        {
            return Checked(taxId, key, foreign);
        }

        return Rules.TryGetValue(country, out var rule)
            ? ("tax_id_invalid", $"'{taxId}' has not the form of a tax id of {country}, such as {rule.Example}. Correct it, or leave it out.")
            : null;
    }

    private static (string, string)? Checked(string taxId, string key, Form form) =>
        form.Check is null || form.Check(form.Pattern.Match(key).Groups["n"].Value)
            ? null
            : ("tax_id_check_failed", $"The check digits of the tax id '{taxId}' are wrong: a digit is missing or mistyped. Compare it with the original.");

    private static Form? FormOf(string key, string country) =>
        Rules.TryGetValue(country, out var rule) ? rule.Forms.FirstOrDefault(form => form.Pattern.IsMatch(key)) : null;

    private static string? CountryOf(string prefix) => prefix switch
    {
        "EL" => "GR",
        "XI" => "GB",
        _ => Rules.ContainsKey(prefix) ? prefix : null,
    };

    private static Rule Of(string example, params (string Pattern, Func<string, bool>? Check)[] forms) =>
        new(example, [.. forms.Select(form => new Form(new Regex($@"^{form.Pattern}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture), form.Check))]);
}
