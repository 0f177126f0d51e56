using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>
/// Merges another customer into this one. The other is archived; its contacts, orders, invoices, payments and reports are found
/// under this one from now on, and its number and external id lead here. Documents stay as they are written.
/// </summary>
public sealed record MergeCustomerCommand : ICommand<CustomerResponse>, IMasterDataCommand
{
    /// <summary>The customer that remains, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>The customer that ends; or give <see cref="CustomerNumber"/>.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Number of the customer that ends; or give <see cref="CustomerId"/>.</summary>
    public string? CustomerNumber { get; init; }
}

internal sealed class MergeCustomerValidator : AbstractValidator<MergeCustomerCommand>
{
    public MergeCustomerValidator()
    {
        RuleFor(command => command.CustomerId).NotNull().When(command => command.CustomerNumber is null).WithMessage("Name the customer that ends by customerId or customerNumber.");
        RuleFor(command => command.CustomerId).Null().When(command => command.CustomerNumber is not null).WithMessage("Give either customerId or customerNumber, not both.");
    }
}

internal sealed class MergeCustomerHandler(IPartiesDb db, RequestContext request, IOptions<CompanyOptions> company)
    : IRequestHandler<MergeCustomerCommand, CustomerResponse>
{
    public async Task<CustomerResponse> Handle(MergeCustomerCommand command, CancellationToken cancellationToken)
    {
        var survivor = await db.Customers.LoadAsync(command.Id, request, cancellationToken);
        var merged = await db.Customers.AsTracking()
            .SingleOrDefaultAsync(c => command.CustomerId != null ? c.Id == command.CustomerId : c.Number == command.CustomerNumber, cancellationToken)
            ?? throw new InvalidRequestException(
                command.CustomerId is null ? "/customerNumber" : "/customerId", "customer_unknown", "There is no such customer. Correct the reference.");
        survivor.Absorb(merged);
        await foreach (var earlier in db.Customers.AsTracking().Where(c => c.MergedIntoId == merged.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            earlier.Follow(survivor);
        }

        await foreach (var contact in db.Contacts.AsTracking().Where(c => c.CustomerId == merged.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            contact.MoveTo(survivor);
        }

        await db.SaveChangesAsync(cancellationToken);
        return CustomerResponse.Of(survivor, company.Value);
    }
}
