using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>Changes a unit of measure. Orders that exist keep the conversion they were captured with.</summary>
public sealed record UpdateUnitCommand : UnitInput, ICommand<UnitResponse>, IMasterDataCommand
{
    /// <summary>The unit, from the path.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }
}

internal sealed class UpdateUnitValidator : AbstractValidator<UpdateUnitCommand>
{
    public UpdateUnitValidator() => Include(new UnitInputValidator());
}

internal sealed class UpdateUnitHandler(ICatalogDb db, RequestContext request) : IRequestHandler<UpdateUnitCommand, UnitResponse>
{
    public async Task<UnitResponse> Handle(UpdateUnitCommand command, CancellationToken cancellationToken)
    {
        var unit = await db.Units.LoadAsync(command.Id, request, cancellationToken);
        if (command.Code != unit.Code)
        {
            throw new InvalidRequestException("/code", "immutable", $"The code '{unit.Code}' can't be changed, products name it. Create another unit.");
        }

        await db.Units.RefuseChainsAsync(command, cancellationToken);
        unit.Change(command.Name!, command.BaseUnit, command.Factor);
        await db.SaveChangesAsync(cancellationToken);
        return UnitResponse.Of(unit);
    }
}
