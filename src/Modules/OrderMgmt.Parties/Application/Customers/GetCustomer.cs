using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Reads one customer.</summary>
/// <param name="Id">The customer.</param>
/// <param name="WithDuplicates">With those that may be the same one.</param>
public sealed record GetCustomerQuery(Guid Id, bool WithDuplicates = false) : IQuery<CustomerResponse>;

internal sealed class GetCustomerHandler(IPartiesDb db, IOptions<CompanyOptions> company) : IRequestHandler<GetCustomerQuery, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(GetCustomerQuery query, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.ReadAsync(query.Id, cancellationToken);
        var response = CustomerResponse.Of(customer, company.Value);
        if (!query.WithDuplicates)
        {
            return response;
        }

        var alike = await PossibleDuplicates.FindAsync(db.Customers, db.SearchWords, PartyTraits.Of(customer), cancellationToken);
        return response with { PossibleDuplicates = alike.Count > 0 ? alike : null };
    }
}
