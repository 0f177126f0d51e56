namespace OrderMgmt.Orders.Domain;

/// <summary>A part of what is billed by milestones: a percentage or an amount of it, or, as the last one, all that remains.</summary>
/// <param name="Number">Its place in the order, from 1.</param>
/// <param name="Name">What is reached with it.</param>
/// <param name="DueOn">The day on which it is reached by itself; empty when it is to be signed off.</param>
/// <param name="DueAt">The start of that day for the company.</param>
/// <param name="Net">What it bills, without tax.</param>
internal sealed record OrderMilestone(
    int Number, string Name, decimal? Percent, decimal? Amount, DateOnly? DueOn, DateTimeOffset? DueAt, decimal Net = 0, DateTimeOffset? ReachedAt = null, string? SignedOffBy = null, string? Comment = null)
{
    internal bool IsReached => ReachedAt is not null;
}
