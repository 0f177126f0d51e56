using System.Text.Json.Serialization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Ships a ready delivery, whole or in part. What is left behind moves to a new ready delivery.</summary>
public sealed record ShipDeliveryCommand : ICommand<DeliveryResponse>
{
    /// <summary>The delivery.</summary>
    [JsonIgnore]
    public Guid Id { get; init; }

    /// <summary>Who carries it.</summary>
    public string? Carrier { get; init; }

    /// <summary>The carrier's number.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>What leaves, per order line; lines not named stay behind. Left out = everything.</summary>
    public IReadOnlyList<ShippedLineInput>? Lines { get; init; }
}

/// <summary>A quantity that leaves.</summary>
public sealed record ShippedLineInput
{
    /// <summary>The order line, as on the delivery.</summary>
    public Guid? OrderLineId { get; init; }

    /// <summary>At most what is on the delivery.</summary>
    public decimal? Quantity { get; init; }
}

internal sealed class ShipDeliveryValidator : AbstractValidator<ShipDeliveryCommand>
{
    public ShipDeliveryValidator()
    {
        RuleFor(command => command.Carrier).MaximumLength(100);
        RuleFor(command => command.TrackingNumber).MaximumLength(100);
        RuleFor(command => command.Lines).NotEmpty().When(command => command.Lines is not null).WithMessage("Name at least one line, or leave lines out to ship everything.");
        RuleFor(command => command.Lines).Must(lines => lines!.Select(line => line?.OrderLineId).Distinct().Count() == lines!.Count)
            .When(command => command.Lines is not null).WithErrorCode("duplicate_line").WithMessage("Name each order line once.");
        RuleForEach(command => command.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.OrderLineId).NotNull();
            line.RuleFor(l => l.Quantity).NotNull().IsQuantity();
        });
    }
}

internal sealed class ShipDeliveryHandler(IFulfillmentDb db, StockRoom stockRoom, DocumentNumbers numbers, RequestContext request, TimeProvider clock)
    : IRequestHandler<ShipDeliveryCommand, DeliveryResponse>
{
    public async Task<DeliveryResponse> Handle(ShipDeliveryCommand command, CancellationToken cancellationToken)
    {
        var levels = await stockRoom.LockOfDeliveryAsync(command.Id, cancellationToken);
        var delivery = await db.Deliveries.LoadAsync(command.Id, request, cancellationToken);
        var stock = new Stock(levels, [], new StockDocument(delivery.Id, delivery.Number, "shipment", request.Actor.ToString()), clock.GetUtcNow());
        var demand = await db.LoadWholeAsync(delivery.OrderId, cancellationToken);
        demand.RefuseWhileHeld();
        StartAgainWhenGrown(delivery, levels);

        var quantities = command.Lines?.ToDictionary(line => line.OrderLineId!.Value, line => line.Quantity!.Value);
        var left = delivery.Ship(quantities, new Shipment(command.Carrier, command.TrackingNumber), stock);
        var rest = left.Count == 0 ? null
            : Delivery.OfRest(await numbers.NextDeliveryAsync(cancellationToken), demand, delivery, left, clock.GetUtcNow());
        demand.Ship(delivery, rest);
        if (rest is not null)
        {
            db.Deliveries.Add(rest);
        }

        db.StockMovements.AddRange(stock.Movements);
        await db.SaveChangesAsync(cancellationToken);
        return DeliveryResponse.Of(delivery);
    }

    /// <summary>While we waited for the locks, the queue may have put another product on the delivery, whose stock is not locked.</summary>
    private static void StartAgainWhenGrown(Delivery delivery, List<StockLevel> levels)
    {
        if (delivery.Lines.Any(line => !levels.Exists(level => level.ProductId == line.ProductId)))
        {
            throw new DbUpdateConcurrencyException($"Delivery {delivery.Number} has grown.");
        }
    }
}
