namespace OrderMgmt.Parties.Domain;

/// <summary>What a contact is asked and told.</summary>
public enum ContactRole
{
    /// <summary>Receives invoices and reminders.</summary>
    Billing,

    /// <summary>Accepts estimates and change orders.</summary>
    Approver,

    /// <summary>Is told of deliveries and signs for them.</summary>
    Delivery,

    /// <summary>Uses the customer portal.</summary>
    Portal,
}
