using FluentValidation;
using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>Lists inventory adjustments. Sort by <c>createdAt</c> (default: newest first) or <c>number</c>.</summary>
public sealed record ListAdjustmentsQuery : ListRequest, IQuery<Page<AdjustmentResponse>>
{
    /// <summary>Only the one of this number.</summary>
    public string? Number { get; init; }

    /// <summary>Only those of this warehouse.</summary>
    public string? WarehouseCode { get; init; }

    /// <summary>Only those of these reasons, separated by commas.</summary>
    public string? Reason { get; init; }

    /// <summary>Only those with this reference.</summary>
    public string? Reference { get; init; }

    /// <summary>Only receipts from the vendor of this number, as they name it.</summary>
    public string? VendorNumber { get; init; }

    /// <summary>Only those with this identifier of yours.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Posted at or after.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Posted before.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    internal static readonly SortFields<StockAdjustment> SortFields = new SortFields<StockAdjustment>("-createdAt", adjustment => adjustment.Id)
        .Allow("createdAt", adjustment => adjustment.CreatedAt)
        .Allow("number", adjustment => adjustment.Number);
}

internal sealed class ListAdjustmentsValidator : AbstractValidator<ListAdjustmentsQuery>
{
    public ListAdjustmentsValidator() => RuleFor(query => query.Reason).ListsOnly<ListAdjustmentsQuery, AdjustmentReason>();
}

internal sealed class ListAdjustmentsHandler(IFulfillmentDb db) : IRequestHandler<ListAdjustmentsQuery, Page<AdjustmentResponse>>
{
    public async Task<Page<AdjustmentResponse>> Handle(ListAdjustmentsQuery query, CancellationToken cancellationToken)
    {
        var page = await db.StockAdjustments
            .WhereGiven(query.Number, adjustment => adjustment.Number == query.Number)
            .WhereGiven(query.WarehouseCode, adjustment => adjustment.WarehouseCode == query.WarehouseCode)
            .WhereOneOf(adjustment => adjustment.Reason, Filters.Values<AdjustmentReason>(query.Reason))
            .WhereGiven(query.Reference, adjustment => adjustment.Reference == query.Reference)
            .WhereGiven(query.VendorNumber, adjustment => adjustment.VendorNumber == query.VendorNumber)
            .WhereGiven(query.ExternalId, adjustment => adjustment.ExternalId == query.ExternalId)
            .CreatedBetween(query.CreatedFrom, query.CreatedTo)
            .ToPageAsync(query, ListAdjustmentsQuery.SortFields, cancellationToken);
        return page.Select(AdjustmentResponse.Of);
    }
}
