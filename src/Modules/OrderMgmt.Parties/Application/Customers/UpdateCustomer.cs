using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>Changes a customer. Documents that exist keep what they copied.</summary>
public sealed record UpdateCustomerCommand : CustomerInput, ICommand<CustomerResponse>, IMasterDataCommand
{
    /// <summary>The customer, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateCustomerValidator : AbstractValidator<UpdateCustomerCommand>
{
    public UpdateCustomerValidator(IOptions<CompanyOptions> company) => Include(new CustomerInputValidator(company));
}

internal sealed class UpdateCustomerHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<UpdateCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(UpdateCustomerCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.LoadAsync(command.Id, request, cancellationToken);
        if (command.Number != customer.Number)
        {
            throw new InvalidRequestException("/number", "immutable", $"The number '{customer.Number}' can't be changed, documents refer to it. Leave it out.");
        }

        if (command.PaymentTermsOrDefault != customer.PaymentTerms)
        {
            await db.PaymentTerms.RefuseUnknownAsync(command.PaymentTermsOrDefault, cancellationToken);
        }

        await db.Customers.RefuseDuplicatesAsync(command, customer.Id, cancellationToken);
        var group = await db.CustomerGroups.OfCodeAsync(command.CustomerGroupCode, cancellationToken);
        command.ApplyTo(customer, group, company.Value.BaseCurrency);
        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(customer, company.Value);
    }
}
