namespace OrderMgmt.Billing.Domain;

/// <summary>What a milestone that was reached bills of an order line.</summary>
/// <param name="Net">Without tax.</param>
internal sealed record ReachedMilestone(int Number, string Name, decimal Quantity, decimal Net);
