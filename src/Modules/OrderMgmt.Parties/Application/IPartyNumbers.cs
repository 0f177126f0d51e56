namespace OrderMgmt.Parties.Application;

/// <summary>Numbers for those who were given none, such as <c>C-2026-000042</c>.</summary>
internal interface IPartyNumbers
{
    /// <summary>A number that no customer has.</summary>
    Task<string> NextForCustomerAsync(CancellationToken cancellationToken);

    /// <summary>A number that no vendor has.</summary>
    Task<string> NextForVendorAsync(CancellationToken cancellationToken);
}
