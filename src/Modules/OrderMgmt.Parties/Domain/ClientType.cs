namespace OrderMgmt.Parties.Domain;

/// <summary>What kind of client a customer is; tax rules can depend on it.</summary>
public enum ClientType
{
    /// <summary>A company.</summary>
    Business,

    /// <summary>A public body.</summary>
    Government,

    /// <summary>An organisation that does not work for profit.</summary>
    NonProfit,

    /// <summary>A private person.</summary>
    Consumer,
}
