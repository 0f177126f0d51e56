namespace OrderMgmt.Billing.Application;

/// <summary>What is to be done next with a document, and by whom.</summary>
public sealed record NextStepResponse
{
    /// <summary>Stable code: <c>issue</c>, <c>send</c>, <c>awaitPayment</c>, <c>remind</c>, <c>allocate</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The same as a sentence.</summary>
    public required string Text { get; init; }

    /// <summary><c>finance</c> or <c>customer</c>.</summary>
    public required string Owner { get; init; }

    /// <summary>By when; empty = at once.</summary>
    public DateOnly? DueDate { get; init; }
}
