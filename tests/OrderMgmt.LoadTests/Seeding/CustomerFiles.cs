using System.Globalization;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>The files of a run: one made up, one exported. Both are removed at the end.</summary>
internal sealed class CustomerFiles(int rows) : IDisposable
{
    public const string MediaType = "text/csv";

    private static readonly string[] Towns = ["Berlin", "Hamburg", "Bremen", "Leipzig", "Dresden", "Mainz", "Kassel", "Ulm"];
    private static readonly string[] Trades = ["Systems", "Logistics", "Foods", "Metals", "Textiles", "Optics", "Paper", "Tools"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import-");

    public string Written => Path.Combine(_folder.FullName, "written.csv");

    public string Exported => Path.Combine(_folder.FullName, "exported.csv");

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        await using var file = new StreamWriter(Written);
        await file.WriteLineAsync("number,name,tradingName,clientType,country,currency,paymentTerms,creditLimit,externalId,billingAddress.line1,billingAddress.city,billingAddress.postalCode,billingAddress.country");
        for (var i = 1; i <= rows; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (name, town) = ($"{NameOf(i)} {Trades[i % 8]}", Towns[i / 8 % 8]);
            await file.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{NumberOf(i)},{name} GmbH,{name},business,DE,EUR,NET30,{1000 + (i % 9000)},crm-{i},Hauptstr. {i % 200},{town},{10000 + (i % 90000)},DE"));
        }
    }

    /// <summary>What people type: a number, a name of its own, and a word that very many share.</summary>
    public static IEnumerable<(string Name, Func<int, string> Path)> Searches(int rows) =>
    [
        ("search for a number", i => "customers?q=" + NumberOf(Any(i, rows))),
        ("search for a name", i => "customers?q=" + NameOf(Any(i, rows))),
        ("search for a common word", i => "customers?q=" + Trades[i % 8]),
    ];

    public void Dispose() => _folder.Delete(recursive: true);

    private static int Any(int i, int rows) => 1 + (int)(i * 7919L % rows);

    private static string NumberOf(int i) => string.Create(CultureInfo.InvariantCulture, $"L{i:0000000}");

    /// <summary>A word of its own for each: its number in letters.</summary>
    private static string NameOf(int i)
    {
        Span<char> word = stackalloc char[6];
        for (var at = word.Length - 1; at >= 0; at--)
        {
            word[at] = (char)((at == 0 ? 'K' : 'a') + (i % 16));
            i /= 16;
        }

        return word.ToString();
    }
}
