namespace OrderMgmt.LoadTests.Seeding;

/// <summary>One copy of the template orders: what its rows have instead of the templates' own.</summary>
/// <param name="Number">Counts copies from one over the life of the database; the higher, the longer ago.</param>
/// <param name="Run">Instead of the text that all references of the templates begin with.</param>
/// <param name="IdShift">By how many milliseconds its identifiers are older.</param>
/// <param name="Series">By how much the numbers of each series and year are higher.</param>
/// <param name="Counts">By how much the numbers that the database counts are higher.</param>
internal sealed record Copy(long Number, string Run, long IdShift, IReadOnlyDictionary<string, long> Series, IReadOnlyDictionary<string, long> Counts)
{
    /// <summary>By how much everything happened earlier: enough to be told apart, and still on the same day.</summary>
    public TimeSpan Age => TimeSpan.FromMilliseconds(Number);
}
