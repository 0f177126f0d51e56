using Mapster;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Customers that share terms and prices.</summary>
public sealed record CustomerGroupResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Unique code; fixed.</summary>
    public required string Code { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Key under which another system knows it.</summary>
    public required string? ExternalId { get; init; }

    /// <summary>The caller's own pairs.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Raised by one with every change.</summary>
    public required int Version { get; init; }

    internal static CustomerGroupResponse Of(CustomerGroup group) => group.Adapt<CustomerGroupResponse>(PartiesMapping.Config);
}
