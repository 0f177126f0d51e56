using FluentValidation;
using MediatR;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Catalog.Application;

/// <summary>Adds a unit of measure.</summary>
public sealed record CreateUnitCommand : UnitInput, ICommand<UnitResponse>, IMasterDataCommand;

internal sealed class CreateUnitValidator : AbstractValidator<CreateUnitCommand>
{
    public CreateUnitValidator() => Include(new UnitInputValidator());
}

internal sealed class CreateUnitHandler(ICatalogDb db, TimeProvider clock) : IRequestHandler<CreateUnitCommand, UnitResponse>
{
    public async Task<UnitResponse> Handle(CreateUnitCommand command, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<UnitOfMeasure>(db.Units, "unit", unit => unit.Code);
        await duplicates.FindAsync("code", command.Code, unit => unit.Code == command.Code, cancellationToken);
        duplicates.Refuse("catalog.duplicate_unit");
        await db.Units.RefuseChainsAsync(command, cancellationToken);
        var unit = new UnitOfMeasure(command.Code!, command.Name!, command.BaseUnit, command.Factor, clock.GetUtcNow());
        db.Units.Add(unit);
        await db.SaveChangesAsync(cancellationToken);
        return UnitResponse.Of(unit);
    }
}
