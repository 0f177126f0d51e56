namespace OrderMgmt.Fulfillment.Application;

/// <summary>What is to be done next.</summary>
/// <param name="Code">Stable: <c>ship</c>, <c>deliver</c>, <c>start</c>, <c>complete</c>.</param>
/// <param name="Text">The same as a sentence.</param>
/// <param name="Owner">The role that does it.</param>
/// <param name="BlockedBy">What it waits for: <c>hold</c>, which the text explains.</param>
public sealed record NextActionResponse(string Code, string Text, string Owner, string? BlockedBy)
{
    /// <summary>What can be done at once, unless the order is on hold.</summary>
    internal static NextActionResponse Of(string code, string text, string owner, string? heldBecause) =>
        heldBecause is null ? new(code, text, owner, null) : new(code, $"{text} Not while the order is on hold: {heldBecause}", owner, "hold");
}
