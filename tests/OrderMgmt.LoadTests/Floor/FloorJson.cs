using System.Globalization;
using System.Text.Json.Serialization;
using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Contracts.Orders;

namespace OrderMgmt.LoadTests.Floor;

internal sealed record CreateProductBody(string Code, string Name, string Kind, string Unit, string TaxCategory, decimal StandardCost, decimal ListPrice, string Currency);

internal sealed record CreateCustomerBody(string Name, string ClientType, string Country, string Currency, string PaymentTerms, string Email);

internal sealed record CreateWarehouseBody(string Code, string Name, string Country);

internal sealed record AdjustInventoryBody(string WarehouseCode, string Reason, AdjustmentLineBody[] Lines);

internal sealed record AdjustmentLineBody(string ProductCode, decimal Quantity, decimal UnitCost);

internal sealed record CreateTaxRuleBody(string TaxCategory, string Country, decimal Rate, DateOnly ValidFrom);

internal sealed record CreateOrderBody(Guid CustomerId, string OrderType, string ExternalReference, OrderLineBody[] Lines);

internal sealed record OrderLineBody(string ProductCode, decimal Quantity);

internal sealed record ShipDeliveryBody(string Carrier, string TrackingNumber);

internal sealed record RecordPaymentBody(Guid CustomerId, decimal Amount, string Currency, DateOnly ReceivedDate, string Reference);

internal sealed record CreatedResponse(Guid Id);

internal sealed record ProductResponse(Guid Id, string Code);

internal sealed record ProblemResponse(string Title, int Status, string Detail);

internal sealed record NextActionResponse(string Code, string Text, string Owner, DateOnly? DueDate, string? BlockedBy);

internal sealed record TotalsResponse(string Net, string Discount, string Tax, string Gross, string Currency);

internal sealed record QuantitiesResponse(string Open, string Reserved, string Backordered, string Delivered, string Invoiced, string Cancelled, string Returned);

internal sealed record OrderLineResponse(
    Guid Id, long LineNumber, Guid ProductId, string ProductCode, string Description, string Unit, string Quantity, string UnitPrice, string DiscountPercent, string Net, string TaxCategory,
    string TaxRate, QuantitiesResponse Quantities, DateOnly? PromisedDate);

internal sealed record OrderResponse(
    Guid Id, string Number, string Status, string Phase, string Stage, string? Owner, NextActionResponse? NextAction, string[] Holds, string[] Findings, Guid CustomerId, string CustomerName,
    string OrderType, string ExternalReference, DateOnly OrderDate, TotalsResponse Totals, OrderLineResponse[] Lines, int Revision, long Version);

internal sealed record DeliveryLineResponse(Guid Id, Guid OrderLineId, Guid ProductId, string ProductCode, string Quantity);

internal sealed record DeliveryResponse(
    Guid Id, string Number, Guid OrderId, string Status, string WarehouseCode, string? Carrier, string? TrackingNumber, DeliveryLineResponse[] Lines, long Version);

internal sealed record InvoiceLineResponse(
    Guid Id, Guid OrderLineId, Guid ProductId, string ProductCode, string Description, string Quantity, string Net, string TaxCategory, string TaxRate);

internal sealed record InvoiceResponse(
    Guid Id, string? Number, Guid OrderId, string OrderNumber, Guid CustomerId, string CustomerName, string Status, TotalsResponse Totals, string Paid, string Balance, DateOnly? IssueDate,
    DateOnly? DueDate, InvoiceLineResponse[] Lines, long Version);

internal sealed record AllocationResponse(Guid InvoiceId, string InvoiceNumber, string Amount, string MatchReason);

internal sealed record PaymentResponse(
    Guid Id, string Number, Guid CustomerId, string Currency, string Amount, string Unapplied, DateOnly ReceivedDate, string Reference, AllocationResponse[] Allocations, long Version);

internal sealed record PageResponse<T>(IReadOnlyList<T> Items, string? NextCursor);

internal sealed record IntegrityResponse(bool Intact, IReadOnlyList<InvariantResponse> Invariants);

internal sealed record InvariantResponse(string Code, string Title, long Checked, long Violations);

/// <summary>Serialisers made at build time for all bodies, answers and events.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CreateProductBody))]
[JsonSerializable(typeof(CreateCustomerBody))]
[JsonSerializable(typeof(CreateWarehouseBody))]
[JsonSerializable(typeof(AdjustInventoryBody))]
[JsonSerializable(typeof(CreateTaxRuleBody))]
[JsonSerializable(typeof(CreateOrderBody))]
[JsonSerializable(typeof(ShipDeliveryBody))]
[JsonSerializable(typeof(RecordPaymentBody))]
[JsonSerializable(typeof(CreatedResponse))]
[JsonSerializable(typeof(ProblemResponse))]
[JsonSerializable(typeof(OrderResponse))]
[JsonSerializable(typeof(DeliveryResponse))]
[JsonSerializable(typeof(InvoiceResponse))]
[JsonSerializable(typeof(PaymentResponse))]
[JsonSerializable(typeof(PageResponse<ProductResponse>), TypeInfoPropertyName = "ProductPage")]
[JsonSerializable(typeof(PageResponse<DeliveryResponse>), TypeInfoPropertyName = "DeliveryPage")]
[JsonSerializable(typeof(PageResponse<InvoiceResponse>), TypeInfoPropertyName = "InvoicePage")]
[JsonSerializable(typeof(IntegrityResponse))]
[JsonSerializable(typeof(OrderCreated))]
[JsonSerializable(typeof(OrderConfirmed))]
[JsonSerializable(typeof(OrderProgressed))]
[JsonSerializable(typeof(OrderClosed))]
[JsonSerializable(typeof(OrderAllocated))]
[JsonSerializable(typeof(StockChanged))]
[JsonSerializable(typeof(DeliveryCreated))]
[JsonSerializable(typeof(DeliveryShipped))]
[JsonSerializable(typeof(OrderLinesDelivered))]
[JsonSerializable(typeof(InvoiceDrafted))]
[JsonSerializable(typeof(InvoiceIssued))]
[JsonSerializable(typeof(InvoiceDuePassed))]
[JsonSerializable(typeof(InvoiceBalanceChanged))]
[JsonSerializable(typeof(PaymentReceived))]
internal sealed partial class FloorJson : JsonSerializerContext;

/// <summary>Numbers as the API writes them.</summary>
internal static class Text
{
    public static string Amount(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Quantity(decimal quantity) => quantity.ToString("0.####", CultureInfo.InvariantCulture);
}
