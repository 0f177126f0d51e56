using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>Changes a customer group.</summary>
public sealed record UpdateCustomerGroupCommand : CustomerGroupInput, ICommand<CustomerGroupResponse>, IMasterDataCommand
{
    /// <summary>The group, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateCustomerGroupValidator : AbstractValidator<UpdateCustomerGroupCommand>
{
    public UpdateCustomerGroupValidator() => Include(new CustomerGroupInputValidator());
}

internal sealed class UpdateCustomerGroupHandler(IPartiesDb db, RequestContext request) : IRequestHandler<UpdateCustomerGroupCommand, CustomerGroupResponse>
{
    public async Task<CustomerGroupResponse> Handle(UpdateCustomerGroupCommand command, CancellationToken cancellationToken)
    {
        var group = await db.CustomerGroups.LoadAsync(command.Id, request, cancellationToken);
        if (command.Code != group.Code)
        {
            throw new InvalidRequestException("/code", "immutable", $"The code '{group.Code}' can't be changed, price lists refer to it. Leave it out.");
        }

        await db.CustomerGroups.RefuseDuplicatesAsync(command, group.Id, cancellationToken);
        group.Describe(command.Name!, command.ExternalId, command.Metadata ?? new Dictionary<string, string>());
        await db.SaveChangesAsync(cancellationToken);
        return CustomerGroupResponse.Of(group);
    }
}
