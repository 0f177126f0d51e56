using System.Text.Json.Serialization;

namespace OrderMgmt.LoadTests.Client;

internal sealed record ProductBody(string Code, string Name, string Kind, string Unit, string TaxCategory, string StandardCost, string ListPrice, string Currency, string? InvoicingPolicy = null);

internal sealed record CustomerBody(string Name, string ClientType, string Country, string Currency, string PaymentTerms, string Email);

internal sealed record WarehouseBody(string Code, string Name, string Country);

internal sealed record AdjustmentBody(string WarehouseCode, string Reason, IReadOnlyList<AdjustmentLine> Lines);

internal sealed record AdjustmentLine(string ProductCode, string Quantity, string UnitCost);

internal sealed record TaxRuleBody(string TaxCategory, string Country, string Rate, string ValidFrom);

internal sealed record OrderBody(Guid CustomerId, string OrderType, string ExternalReference, IReadOnlyList<OrderLine> Lines, IReadOnlyList<Milestone>? Milestones = null);

internal sealed record OrderLine(string ProductCode, string Quantity);

internal sealed record Milestone(string Name, string? Percent = null);

internal sealed record RecurringOrderBody(Guid CustomerId, string ExternalReference, Schedule Schedule, IReadOnlyList<OrderLine> Lines);

internal sealed record Schedule(string Unit, string StartsOn, int Count);

internal sealed record SignOffBody(string SignedOffBy);

internal sealed record ShipBody(string Carrier, string TrackingNumber);

internal sealed record PaymentBody(Guid CustomerId, string Amount, string Currency, string ReceivedDate, string Reference);

internal sealed record ApiKeyBody(string Name, IReadOnlyList<string> Scopes);

internal sealed record ExportBody(string Resource);

/// <summary>What the client sends, the same to every system.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProductBody))]
[JsonSerializable(typeof(CustomerBody))]
[JsonSerializable(typeof(WarehouseBody))]
[JsonSerializable(typeof(AdjustmentBody))]
[JsonSerializable(typeof(TaxRuleBody))]
[JsonSerializable(typeof(OrderBody))]
[JsonSerializable(typeof(RecurringOrderBody))]
[JsonSerializable(typeof(SignOffBody))]
[JsonSerializable(typeof(ShipBody))]
[JsonSerializable(typeof(PaymentBody))]
[JsonSerializable(typeof(ApiKeyBody))]
[JsonSerializable(typeof(ExportBody))]
internal sealed partial class Bodies : JsonSerializerContext;
