using MediatR;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one customer group.</summary>
public sealed record GetCustomerGroupQuery(Guid Id) : IQuery<CustomerGroupResponse>;

/// <summary>Lists customer groups by code. Sort by <c>code</c> or <c>createdAt</c>.</summary>
public sealed record ListCustomerGroupsQuery : ListRequest, IQuery<Page<CustomerGroupResponse>>
{
    /// <summary>Exactly this code.</summary>
    public string? Code { get; init; }

    /// <summary>Exactly this external id.</summary>
    public string? ExternalId { get; init; }
}

internal sealed class GetCustomerGroupHandler(IPartiesDb db) : IRequestHandler<GetCustomerGroupQuery, CustomerGroupResponse>
{
    public async Task<CustomerGroupResponse> Handle(GetCustomerGroupQuery query, CancellationToken cancellationToken) =>
        CustomerGroupResponse.Of(await db.CustomerGroups.ReadAsync(query.Id, cancellationToken));
}

internal sealed class ListCustomerGroupsHandler(IPartiesDb db) : IRequestHandler<ListCustomerGroupsQuery, Page<CustomerGroupResponse>>
{
    private static readonly SortFields<CustomerGroup> Sort = new SortFields<CustomerGroup>("code", group => group.Id)
        .Allow("code", group => group.Code)
        .Allow("createdAt", group => group.CreatedAt);

    public async Task<Page<CustomerGroupResponse>> Handle(ListCustomerGroupsQuery query, CancellationToken cancellationToken)
    {
        var groups = db.CustomerGroups.Where(group => (query.Code == null || group.Code == query.Code) && (query.ExternalId == null || group.ExternalId == query.ExternalId));
        return (await groups.ToPageAsync(query, Sort, cancellationToken)).Select(CustomerGroupResponse.Of);
    }
}
