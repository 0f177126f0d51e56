namespace OrderMgmt.Fulfillment.Application;

/// <summary>What is to be done next.</summary>
/// <param name="Code">Stable: <c>ship</c>, <c>deliver</c>, <c>start</c>, <c>complete</c>.</param>
/// <param name="Text">The same as a sentence.</param>
/// <param name="Owner">The role that does it.</param>
public sealed record NextActionResponse(string Code, string Text, string Owner);
