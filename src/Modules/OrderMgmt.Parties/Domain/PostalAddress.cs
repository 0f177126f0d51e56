namespace OrderMgmt.Parties.Domain;

/// <summary>A postal address as it was given; what is missing has a default that its owner knows.</summary>
internal sealed record PostalAddress(string? Name, string? Line1, string? Line2, string? City, string? PostalCode, string? Region, string? Country)
{
    public static readonly PostalAddress None = new(null, null, null, null, null, null, null);

    public bool IsNone => this == None;
}
