namespace OrderMgmt.Catalog.Domain;

/// <summary>When a product is billed.</summary>
public enum InvoicingPolicy
{
    /// <summary>As it is delivered or completed.</summary>
    OnDelivery,

    /// <summary>All of it once the order is confirmed, before anything is delivered; what is cancelled afterwards is credited.</summary>
    OnOrder,

    /// <summary>In parts, as the milestones of its order are reached; an order with it can't be submitted without milestones.</summary>
    Milestone,

    /// <summary>For its period: sold by recurring orders only, and all of it billed once the order made for a period is confirmed.</summary>
    Recurring,
}
