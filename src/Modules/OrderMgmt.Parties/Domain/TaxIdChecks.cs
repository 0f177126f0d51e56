namespace OrderMgmt.Parties.Domain;

/// <summary>How countries compute the check digits of their tax ids.</summary>
internal static class TaxIdChecks
{
    public static int Last(string digits) => Digit(digits[^1]);

    /// <summary>Σ digit × weight, over as many digits as there are weights.</summary>
    public static int Weighted(string digits, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += Digit(digits[i]) * weights[i];
        }

        return sum;
    }

    public static bool Luhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = Digit(digits[^(i + 1)]) * (i % 2 == 0 ? 1 : 2);
            sum += (digit / 10) + (digit % 10);
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO 7064, MOD 11,10.</summary>
    public static bool Mod11And10(string digits)
    {
        var product = 10;
        foreach (var character in digits[..^1])
        {
            var sum = (Digit(character) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        return (11 - product) % 10 == Last(digits);
    }

    public static bool Austria(string id)
    {
        var sum = 4;
        for (var i = 1; i < 8; i++)
        {
            var digit = Digit(id[i]) * (i % 2 == 1 ? 1 : 2);
            sum += (digit / 10) + (digit % 10);
        }

        return (10 - (sum % 10)) % 10 == Last(id);
    }

    public static bool Australia(string id) => (Weighted(id, [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]) - 10) % 89 == 0;

    public static bool Belgium(string id) => 97 - (int.Parse(id[..8]) % 97) == int.Parse(id[8..]);

    /// <summary>Letters count by their place in ASCII, as in the form that is given out since 2026.</summary>
    public static bool BrazilCompany(string id) =>
        Digit(id[12]) == BrazilDigit(id, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) && Digit(id[13]) == BrazilDigit(id, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);

    public static bool France(string id) =>
        !char.IsAsciiDigit(id[0]) || !char.IsAsciiDigit(id[1]) || (12 + (3 * (int.Parse(id[2..]) % 97))) % 97 == int.Parse(id[..2]);

    public static bool Ireland(string id)
    {
        var sum = Weighted(id, [8, 7, 6, 5, 4, 3, 2]) + (id.Length == 9 ? 9 * (id[8] == 'W' ? 0 : id[8] - 'A' + 1) : 0);
        return id[7] == "WABCDEFGHIJKLMNOPQRSTUV"[sum % 23];
    }

    public static bool Japan(string id)
    {
        var sum = 0;
        for (var i = 1; i <= 12; i++)
        {
            sum += Digit(id[^i]) * (i % 2 == 1 ? 1 : 2);
        }

        return 9 - (sum % 9) == Digit(id[0]);
    }

    /// <summary>Companies: mod 11 over the nine digits. Sole traders, since 2020: MOD 97-10 over the whole id, letters as two digits.</summary>
    public static bool Netherlands(string id)
    {
        if (Weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 == Digit(id[8]))
        {
            return true;
        }

        var remainder = 0;
        foreach (var character in $"NL{id}")
        {
            remainder = char.IsAsciiDigit(character) ? ((remainder * 10) + Digit(character)) % 97 : ((remainder * 100) + character - 'A' + 10) % 97;
        }

        return remainder == 1;
    }

    public static bool Norway(string id) => Mod11(Weighted(id, [3, 2, 7, 6, 5, 4, 3, 2])) == Last(id);

    public static bool Portugal(string id) => (Weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11) switch { 0 or 1 => 0, var rest => 11 - rest } == Last(id);

    public static bool Romania(string id) => Weighted(id.PadLeft(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10 == Last(id);

    /// <summary>Persons: a letter by the number. Companies: a digit, or a letter in its place.</summary>
    public static bool Spain(string id)
    {
        if (id[0] is >= '0' and <= '9' or 'X' or 'Y' or 'Z')
        {
            var number = id[0] switch { 'X' => "0", 'Y' => "1", 'Z' => "2", var digit => digit.ToString() } + id[1..8];
            return id[8] == "TRWAGMYFPDXBNJZSQVHLCKE"[int.Parse(number) % 23];
        }

        var sum = 0;
        for (var i = 1; i < 8; i++)
        {
            var digit = Digit(id[i]) * (i % 2 == 1 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }

        var check = (10 - (sum % 10)) % 10;
        return id[8] == (char)('0' + check) || id[8] == "JABCDEFGHI"[check];
    }

    public static bool Switzerland(string id) => Mod11(Weighted(id, [5, 4, 3, 2, 7, 6, 5, 4])) == Last(id);

    /// <summary>Mod 97, or since 2010 mod 97 with 55 more.</summary>
    public static bool UnitedKingdom(string id)
    {
        var sum = Weighted(id, [8, 7, 6, 5, 4, 3, 2]) + int.Parse(id[7..9]);
        return sum % 97 == 0 || (sum + 55) % 97 == 0;
    }

    private static int BrazilDigit(string id, ReadOnlySpan<int> weights) => (Weighted(id, weights) % 11) switch { < 2 => 0, var rest => 11 - rest };

    private static int Mod11(int sum) => (11 - (sum % 11)) % 11;

    private static int Digit(char character) => character - '0';
}
