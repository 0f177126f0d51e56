using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Creates a customer.</summary>
public sealed record CreateCustomerCommand : CustomerInput, ICommand<CustomerResponse>, IMasterDataCommand
{
    /// <summary>How the company stands with it; <c>active</c> when not given.</summary>
    public CustomerStatus? Status { get; init; }
}

internal sealed class CreateCustomerValidator : AbstractValidator<CreateCustomerCommand>
{
    public CreateCustomerValidator(IOptions<CompanyOptions> company)
    {
        Include(new CustomerInputValidator(company));
        RuleFor(command => command.Status).IsInEnum();
    }
}

internal sealed class CreateCustomerHandler(IPartiesDb db, IPartyNumbers numbers, IOptions<CompanyOptions> company, TimeProvider clock)
    : IRequestHandler<CreateCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(CreateCustomerCommand command, CancellationToken cancellationToken)
    {
        await db.PaymentTerms.RefuseUnknownAsync(command.PaymentTermsOrDefault, cancellationToken);
        var group = await db.CustomerGroups.OfCodeAsync(command.CustomerGroupCode, cancellationToken);
        await db.Customers.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var number = command.Number ?? await numbers.NextForCustomerAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var baseCurrency = company.Value.BaseCurrency;
        var customer = new Customer(
            Guid.CreateVersion7(now), now, number, command.Name!, command.Country!, command.Status ?? CustomerStatus.Active, baseCurrency);
        command.ApplyTo(customer, group, baseCurrency);
        var alike = await PossibleDuplicates.FindAsync(db.Customers, db.SearchWords, PartyTraits.Of(customer), cancellationToken);
        db.Customers.Add(customer);
        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(customer, company.Value) with { PossibleDuplicates = alike.Count > 0 ? alike : null };
    }
}
