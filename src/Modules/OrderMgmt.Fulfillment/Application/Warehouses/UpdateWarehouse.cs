using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Changes a warehouse. Its code never changes. When it is reopened, its free stock serves the backorder queue at once.</summary>
public sealed record UpdateWarehouseCommand : ICommand<WarehouseResponse>, IMasterDataCommand
{
    /// <summary>The warehouse.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Can't be changed: documents refer to it.</summary>
    public string? Code { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>ISO 3166 country: serves deliveries to the same country first.</summary>
    public string? Country { get; init; }

    /// <summary>Lower serves first.</summary>
    public int Priority { get; init; }

    /// <summary>Only an active warehouse gets new allocations; what is reserved already is still delivered.</summary>
    public bool Active { get; init; }

    /// <summary>Your own identifier.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Your own pairs: at most 50, keys up to 40 and values up to 500 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

internal sealed class UpdateWarehouseValidator : AbstractValidator<UpdateWarehouseCommand>
{
    public UpdateWarehouseValidator()
    {
        RuleFor(command => command.Name).NotEmpty().MaximumLength(200);
        RuleFor(command => command.Country).NotEmpty().Country();
        RuleFor(command => command.Priority).InclusiveBetween(0, 1_000_000);
        RuleFor(command => command.ExternalId).ExternalId();
        RuleFor(command => command.Metadata).Metadata();
    }
}

internal sealed class UpdateWarehouseHandler(IFulfillmentDb db, StockRoom stockRoom, BackorderQueue queue, RequestContext request)
    : IRequestHandler<UpdateWarehouseCommand, WarehouseResponse>
{
    public async Task<WarehouseResponse> Handle(UpdateWarehouseCommand command, CancellationToken cancellationToken)
    {
        var warehouse = await db.Warehouses.LoadAsync(command.Id, request, cancellationToken);
        if (command.Code != warehouse.Code)
        {
            throw new InvalidRequestException("/code", "immutable", $"The code '{warehouse.Code}' can't be changed, documents refer to it. Create another warehouse and deactivate this one.");
        }

        var duplicates = new Duplicates<Warehouse>(db.Warehouses, "warehouse", other => other.Code, warehouse.Id);
        await duplicates.FindAsync("externalId", command.ExternalId, other => other.ExternalId == command.ExternalId, cancellationToken);
        duplicates.Refuse("fulfillment.duplicate_warehouse");
        var reopened = warehouse.Change(new WarehouseDetails(
            command.Name!, command.Country!, command.Priority, command.Active, command.ExternalId, command.Metadata ?? new Dictionary<string, string>()));
        if (reopened)
        {
            var document = new StockDocument(warehouse.Id, warehouse.Code, "reopening", request.Actor.ToString());
            await queue.ServeAsync(await stockRoom.OpenWarehouseAsync(warehouse, document, cancellationToken), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return WarehouseResponse.Of(warehouse);
    }
}
