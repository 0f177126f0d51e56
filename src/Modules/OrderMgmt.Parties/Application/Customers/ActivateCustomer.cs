using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Makes a prospect a customer, ends a hold, or brings an archived customer back.</summary>
public sealed record ActivateCustomerCommand(Guid Id) : ICommand<CustomerResponse>, IMasterDataCommand;

internal sealed class ActivateCustomerHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<ActivateCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(ActivateCustomerCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.LoadAsync(command.Id, request, cancellationToken);
        customer.Activate();
        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(customer, company.Value);
    }
}
