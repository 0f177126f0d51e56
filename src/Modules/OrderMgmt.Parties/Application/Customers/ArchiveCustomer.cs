using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Ends the relation with a customer; its documents are kept.</summary>
public sealed record ArchiveCustomerCommand(Guid Id) : ICommand<CustomerResponse>, IMasterDataCommand;

internal sealed class ArchiveCustomerHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<ArchiveCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(ArchiveCustomerCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.LoadAsync(command.Id, request, cancellationToken);
        customer.Archive();
        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(customer, company.Value);
    }
}
