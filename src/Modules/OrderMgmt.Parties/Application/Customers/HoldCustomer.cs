using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Stops a customer for the time being: its orders wait until it is activated again.</summary>
public sealed record HoldCustomerCommand : ICommand<CustomerResponse>, IMasterDataCommand
{
    /// <summary>The customer, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Why, in up to 500 characters.</summary>
    public string? Reason { get; init; }
}

internal sealed class HoldCustomerValidator : AbstractValidator<HoldCustomerCommand>
{
    public HoldCustomerValidator() => RuleFor(command => command.Reason).MaximumLength(500);
}

internal sealed class HoldCustomerHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<HoldCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(HoldCustomerCommand command, CancellationToken cancellationToken)
    {
        var customer = await db.Customers.LoadAsync(command.Id, request, cancellationToken);
        customer.Hold(command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(customer, company.Value);
    }
}
