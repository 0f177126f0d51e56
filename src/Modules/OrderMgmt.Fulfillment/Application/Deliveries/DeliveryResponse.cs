using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Goods of one order that leave one warehouse together.</summary>
public sealed record DeliveryResponse : IVersioned
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    /// <summary>Human number: <c>DN-2026-000042</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The order.</summary>
    public required Guid OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>For whom.</summary>
    public required string CustomerName { get; init; }

    /// <summary>Where the goods are sent, as it stood on the order.</summary>
    public required DeliveryAddressResponse Address { get; init; }

    /// <summary>The warehouse it leaves.</summary>
    public required Guid WarehouseId { get; init; }

    /// <summary>The warehouse's code.</summary>
    public required string WarehouseCode { get; init; }

    /// <summary>Where it stands.</summary>
    public required DeliveryStatus Status { get; init; }

    /// <summary>What is to be done next; empty when nothing is.</summary>
    public required NextActionResponse? NextAction { get; init; }

    /// <summary>Who carries it.</summary>
    public required string? Carrier { get; init; }

    /// <summary>The carrier's number.</summary>
    public required string? TrackingNumber { get; init; }

    /// <summary>When it left (UTC).</summary>
    public required DateTimeOffset? ShippedAt { get; init; }

    /// <summary>When it arrived (UTC).</summary>
    public required DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>Who took it in.</summary>
    public required string? SignedBy { get; init; }

    /// <summary>When it was made ready (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>What is on it.</summary>
    public required IReadOnlyList<DeliveryLineResponse> Lines { get; init; }

    internal static DeliveryResponse Of(Delivery delivery) => new()
    {
        Id = delivery.Id,
        Version = delivery.Version,
        Number = delivery.Number,
        OrderId = delivery.OrderId,
        OrderNumber = delivery.OrderNumber,
        CustomerName = delivery.CustomerName,
        Address = DeliveryAddressResponse.Of(delivery.Address),
        WarehouseId = delivery.WarehouseId,
        WarehouseCode = delivery.WarehouseCode,
        Status = delivery.Status,
        NextAction = Next(delivery),
        Carrier = delivery.Carrier,
        TrackingNumber = delivery.TrackingNumber,
        ShippedAt = delivery.ShippedAt,
        DeliveredAt = delivery.DeliveredAt,
        SignedBy = delivery.SignedBy,
        CreatedAt = delivery.CreatedAt,
        Lines = [.. delivery.Lines.OrderBy(line => line.LineNumber).Select(DeliveryLineResponse.Of)],
    };

    private static NextActionResponse? Next(Delivery delivery) => delivery.Status switch
    {
        DeliveryStatus.Ready => NextActionResponse.Of("ship", $"Pick, pack and ship {delivery.Number} from {delivery.WarehouseCode}.", "warehouse", delivery.HeldBecause),
        DeliveryStatus.Shipped => new("deliver", $"Record the arrival of {delivery.Number} at {delivery.CustomerName}.", "warehouse", null),
        _ => null,
    };
}

/// <summary>Goods of one order line on a delivery.</summary>
/// <param name="OrderLineId">The order line.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ProductCode">The product's code.</param>
/// <param name="Description">As on the order.</param>
/// <param name="Quantity">On this delivery.</param>
/// <param name="Unit">Unit of the quantity.</param>
/// <param name="Cancelled">Taken off again because the order was cancelled.</param>
public sealed record DeliveryLineResponse(Guid OrderLineId, Guid ProductId, string ProductCode, string Description, decimal Quantity, string Unit, decimal Cancelled)
{
    internal static DeliveryLineResponse Of(DeliveryLine line) =>
        new(line.OrderLineId, line.ProductId, line.ProductCode, line.Description, line.Quantity, line.Unit, line.Cancelled);
}

/// <summary>Where goods are sent.</summary>
/// <param name="Name">Who receives them.</param>
/// <param name="Line1">Street and number.</param>
/// <param name="Line2">Second line.</param>
/// <param name="City">City.</param>
/// <param name="PostalCode">Postal code.</param>
/// <param name="Region">State or region.</param>
/// <param name="Country">ISO 3166 country.</param>
public sealed record DeliveryAddressResponse(string? Name, string? Line1, string? Line2, string? City, string? PostalCode, string? Region, string? Country)
{
    internal static DeliveryAddressResponse Of(DeliveryAddress address) =>
        new(address.Name, address.Line1, address.Line2, address.City, address.PostalCode, address.Region, address.Country);
}
