using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one customer.</summary>
public sealed record GetCustomerQuery(Guid Id) : IQuery<CustomerResponse>;

internal sealed class GetCustomerHandler(IPartiesDb db, IOptions<CompanyOptions> company) : IRequestHandler<GetCustomerQuery, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(GetCustomerQuery query, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.ReadAsync(query.Id, cancellationToken);
        return CustomerResponse.Of(customer, company.Value);
    }
}
