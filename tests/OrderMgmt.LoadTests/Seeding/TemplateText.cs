using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderMgmt.LoadTests.Seeding;

/// <summary>Finds in the cells of the template orders what must differ in a copy: identifiers, numbers, references, instants and counts.</summary>
/// <param name="isOwn">Whether an identifier came into being with the template orders.</param>
/// <param name="series">The series and years whose numbers the template orders took, such as <c>SO-2026</c>.</param>
/// <param name="run">The text that the references of the template orders begin with.</param>
internal sealed partial class TemplateText(Func<string, bool> isOwn, IReadOnlySet<string> series, string run)
{
    private const int BitsBehindTime = 16;
    private const int LengthOfTime = 13;

    public TemplateCell Cell(StoredTable table, int column, string? value)
    {
        if (value is null)
        {
            return new TemplateCell(null, []);
        }

        if (table.CountOf(column) is { } count)
        {
            var number = Number(value);
            return new TemplateCell(value, [copy => Text(number + copy.Counts[count])]);
        }

        if (table.Columns[column].IsTicks)
        {
            var ticks = Number(value);
            return new TemplateCell(value, [copy => Text(ticks - copy.Age.Ticks)]);
        }

        return table.Columns[column].IsNumber ? new TemplateCell(value, []) : new TemplateCell(value, Pieces(value));
    }

    /// <summary>Version 7 begins with the time, so that a shift of it makes other identifiers in the same order.</summary>
    public static long TimeOf(string id) => long.Parse(id.Remove(8, 1).AsSpan(0, LengthOfTime - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-7[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}")]
    public static partial Regex Id();

    [GeneratedRegex(@"(?<series>[A-Z]{2,5}-\d{4})-(?<number>\d{6,})")]
    private static partial Regex DocumentNumber();

    [GeneratedRegex(@"(?<day>\d{4}-\d\d-\d\d)(?<middle>[T ])(?<time>\d\d:\d\d:\d\d(\.\d+)?)(?<zone>Z|\+00(:00)?)")]
    private static partial Regex Instant();

    private List<Piece> Pieces(string value)
    {
        var found = Id().Matches(value).Where(match => isOwn(match.Value)).Select(match => (Match: match, Piece: IdPiece(match.Value)))
            .Concat(DocumentNumber().Matches(value).Where(match => series.Contains(match.Groups["series"].Value)).Select(match => (Match: match, Piece: NumberPiece(match))))
            .Concat(Instant().Matches(value).Select(match => (Match: match, Piece: InstantPiece(match))))
            .Concat(Regex.Matches(value, run).Select(match => (Match: match, Piece: (Piece)(copy => copy.Run))))
            .OrderBy(piece => piece.Match.Index);
        List<Piece> pieces = [];
        var end = 0;
        foreach (var (match, piece) in found)
        {
            AddLiteral(value[end..match.Index]);
            pieces.Add(piece);
            end = match.Index + match.Length;
        }

        if (pieces.Count > 0)
        {
            AddLiteral(value[end..]);
        }

        return pieces;

        void AddLiteral(string text)
        {
            if (text.Length > 0)
            {
                pieces.Add(_ => text);
            }
        }
    }

    private static Piece IdPiece(string id)
    {
        var (time, rest) = (TimeOf(id), id[LengthOfTime..]);
        var format = id.Any(char.IsAsciiLetterUpper) ? "X" : "x";
        return copy =>
        {
            var earlier = time - copy.IdShift;
            return $"{(earlier >> BitsBehindTime).ToString(format + "8", CultureInfo.InvariantCulture)}-{(earlier & 0xFFFF).ToString(format + "4", CultureInfo.InvariantCulture)}{rest}";
        };
    }

    private static Piece NumberPiece(Match match)
    {
        var (own, number) = (match.Groups["series"].Value, Number(match.Groups["number"].Value));
        return copy => $"{own}-{(number + copy.Series[own]).ToString("000000", CultureInfo.InvariantCulture)}";
    }

    private static Piece InstantPiece(Match match)
    {
        var at = DateTime.Parse($"{match.Groups["day"].Value}T{match.Groups["time"].Value}", CultureInfo.InvariantCulture);
        var (middle, zone) = (match.Groups["middle"].Value, match.Groups["zone"].Value);
        return copy => (at - copy.Age).ToString($"yyyy-MM-dd'{middle}'HH:mm:ss.fff'{zone}'", CultureInfo.InvariantCulture);
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
