namespace OrderMgmt.Platform.Application;

/// <summary>Proves one invariant of a module on live data.</summary>
public interface IInvariantCheck
{
    /// <summary>Runs the proof.</summary>
    Task<InvariantResult> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>The outcome of one proof.</summary>
/// <param name="Code">Stable name: <c>I2</c>.</param>
/// <param name="Title">The invariant as a sentence.</param>
/// <param name="Checked">How many things were examined.</param>
/// <param name="Violations">How many broke it.</param>
/// <param name="Examples">Up to ten of them, in words.</param>
public sealed record InvariantResult(string Code, string Title, long Checked, long Violations, IReadOnlyList<string> Examples)
{
    /// <summary>A result from the complete list of violations.</summary>
    public static InvariantResult Of(string code, string title, long examined, IReadOnlyCollection<string> violations) =>
        new(code, title, examined, violations.Count, [.. violations.Take(10)]);
}
