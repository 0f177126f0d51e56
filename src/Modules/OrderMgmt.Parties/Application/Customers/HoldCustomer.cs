using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Stops a customer for the time being.</summary>
public sealed record HoldCustomerCommand(Guid Id) : ICommand<CustomerResponse>, IMasterDataCommand;

internal sealed class HoldCustomerHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<HoldCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(HoldCustomerCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.LoadAsync(command.Id, request, cancellationToken);
        customer.Hold();
        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(customer, company.Value);
    }
}
