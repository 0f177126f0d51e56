using FluentValidation;
using MediatR;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Parties.Application;

/// <summary>Creates a customer group.</summary>
public sealed record CreateCustomerGroupCommand : CustomerGroupInput, ICommand<CustomerGroupResponse>, IMasterDataCommand;

internal sealed class CreateCustomerGroupValidator : AbstractValidator<CreateCustomerGroupCommand>
{
    public CreateCustomerGroupValidator() => Include(new CustomerGroupInputValidator());
}

internal sealed class CreateCustomerGroupHandler(IPartiesDb db, TimeProvider clock) : IRequestHandler<CreateCustomerGroupCommand, CustomerGroupResponse>
{
    public async Task<CustomerGroupResponse> Handle(CreateCustomerGroupCommand command, CancellationToken cancellationToken)
    {
        await db.CustomerGroups.RefuseDuplicatesAsync(command, Guid.Empty, cancellationToken);
        var now = clock.GetUtcNow();
        var group = new CustomerGroup(Guid.CreateVersion7(now), now, command.Code!);
        group.Describe(command.Name!, command.ExternalId, command.Metadata ?? new Dictionary<string, string>());
        db.CustomerGroups.Add(group);
        await db.SaveChangesAsync(cancellationToken);
        return CustomerGroupResponse.Of(group);
    }
}

internal static class CustomerGroupDuplicates
{
    /// <summary>Refuses a code or external id that another group than <paramref name="self"/> has.</summary>
    public static async Task RefuseDuplicatesAsync(this IQueryable<CustomerGroup> groups, CustomerGroupInput input, Guid self, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<CustomerGroup>(groups, "customer group", group => group.Code, self);
        await duplicates.FindAsync("code", input.Code, group => group.Code == input.Code, cancellationToken);
        await duplicates.FindAsync("externalId", input.ExternalId, group => group.ExternalId == input.ExternalId, cancellationToken);
        duplicates.Refuse("parties.duplicate_customer_group");
    }
}
