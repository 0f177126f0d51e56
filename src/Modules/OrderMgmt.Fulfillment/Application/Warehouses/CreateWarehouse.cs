using FluentValidation;
using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Creates a warehouse.</summary>
public sealed record CreateWarehouseCommand : ICommand<WarehouseResponse>, IMasterDataCommand
{
    /// <summary>Unique and final: letters, digits, dot, dash and underscore, at most 30.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166 country: serves deliveries to the same country first.</summary>
    public string? Country { get; init; }

    /// <summary>Lower serves first.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>Only an active warehouse gets new allocations.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Your own identifier.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Your own pairs: at most 50, keys up to 40 and values up to 500 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

internal sealed class CreateWarehouseValidator : AbstractValidator<CreateWarehouseCommand>
{
    public CreateWarehouseValidator()
    {
        RuleFor(command => command.Code).NotEmpty().MaximumLength(30)
            .Matches("^[A-Za-z0-9][A-Za-z0-9._-]*$").WithMessage("Start with a letter or digit and use letters, digits, '.', '-' and '_' only.");
        RuleFor(command => command.Name).NotEmpty().MaximumLength(200);
        RuleFor(command => command.Country).NotEmpty().Country();
        RuleFor(command => command.Priority).InclusiveBetween(0, 1_000_000);
        RuleFor(command => command.ExternalId).ExternalId();
        RuleFor(command => command.Metadata).Metadata();
    }
}

internal sealed class CreateWarehouseHandler(IFulfillmentDb db, TimeProvider clock) : IRequestHandler<CreateWarehouseCommand, WarehouseResponse>
{
    public async Task<WarehouseResponse> Handle(CreateWarehouseCommand command, CancellationToken cancellationToken)
    {
        var duplicates = new Duplicates<Warehouse>(db.Warehouses, "warehouse", warehouse => warehouse.Code);
        await duplicates.FindAsync("code", command.Code, warehouse => warehouse.Code == command.Code, cancellationToken);
        await duplicates.FindAsync("externalId", command.ExternalId, warehouse => warehouse.ExternalId == command.ExternalId, cancellationToken);
        duplicates.Refuse("fulfillment.duplicate_warehouse");
        var details = new WarehouseDetails(
            command.Name!, command.Country!, command.Priority, command.Active, command.ExternalId, command.Metadata ?? new Dictionary<string, string>());
        var warehouse = new Warehouse(command.Code!, details, clock.GetUtcNow());
        db.Warehouses.Add(warehouse);
        await db.SaveChangesAsync(cancellationToken);
        return WarehouseResponse.Of(warehouse);
    }
}
