using FluentValidation;
using MediatR;
using OrderMgmt.Fulfillment.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Fulfillment.Application;

/// <summary>
/// Brings stock in or writes it off, all lines or none. Stock that comes in serves the backorder queue at once.
/// Stock that is reserved can't be written off.
/// </summary>
public sealed record AdjustInventoryCommand : ICommand<AdjustmentResponse>
{
    /// <summary>The warehouse; or give <see cref="WarehouseCode"/>.</summary>
    public Guid? WarehouseId { get; init; }

    /// <summary>The warehouse's code; or give <see cref="WarehouseId"/>.</summary>
    public string? WarehouseCode { get; init; }

    /// <summary>Why stock is adjusted.</summary>
    public AdjustmentReason? Reason { get; init; }

    /// <summary>The paper behind it, such as a vendor's delivery note.</summary>
    public string? Reference { get; init; }

    /// <summary>The vendor that goods came from, only on a receipt; or give <see cref="VendorNumber"/>. One that was merged leads to the one that remains.</summary>
    public Guid? VendorId { get; init; }

    /// <summary>The vendor's number, only on a receipt; or give <see cref="VendorId"/>.</summary>
    public string? VendorNumber { get; init; }

    /// <summary>Your own identifier.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Your own pairs: at most 50, keys up to 40 and values up to 500 characters.</summary>
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }

    /// <summary>What moves: 1 to 500 lines.</summary>
    public IReadOnlyList<AdjustmentLineInput>? Lines { get; init; }
}

/// <summary>A quantity of a product that comes in or is written off.</summary>
public sealed record AdjustmentLineInput
{
    /// <summary>The product; or give <see cref="ProductCode"/>.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>The product's code; or give <see cref="ProductId"/>.</summary>
    public string? ProductCode { get; init; }

    /// <summary>Positive in, negative out; up to four decimals.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>
    /// Cost per unit that comes in, in the company's base currency; up to six decimals. By default the present average, else the product's
    /// standard cost. What is written off leaves at the average.
    /// </summary>
    public decimal? UnitCost { get; init; }
}

internal sealed class AdjustInventoryValidator : AbstractValidator<AdjustInventoryCommand>
{
    private const string OnlyReceipts = "Only a receipt names its vendor. Leave it out, or choose the reason receipt.";

    public AdjustInventoryValidator()
    {
        RuleFor(command => command.WarehouseCode).NotEmpty().When(command => command.WarehouseId is null).WithMessage("Give warehouseCode or warehouseId.");
        RuleFor(command => command.Reason).NotNull().IsInEnum();
        RuleFor(command => command.Reference).MaximumLength(100);
        RuleFor(command => command.VendorId).Null().When(command => command.VendorNumber is not null).WithMessage("Give either vendorId or vendorNumber, not both.");
        When(command => command.Reason is not (null or AdjustmentReason.Receipt), () =>
        {
            RuleFor(command => command.VendorId).Null().WithMessage(OnlyReceipts);
            RuleFor(command => command.VendorNumber).Null().WithMessage(OnlyReceipts);
        });
        RuleFor(command => command.ExternalId).ExternalId();
        RuleFor(command => command.Metadata).Metadata();
        RuleFor(command => command.Lines).NotEmpty().Must(lines => lines is null or { Count: <= 500 }).WithErrorCode("out_of_range").WithMessage("Give 1 to 500 lines.");
        RuleForEach(command => command.Lines).NotNull().ChildRules(line =>
        {
            line.RuleFor(l => l.ProductCode).NotEmpty().When(l => l.ProductId is null).WithMessage("Give productCode or productId.");
            line.RuleFor(l => l.Quantity).NotNull();
            line.RuleFor(l => l.Quantity).NotEqual(0).WithMessage("Give a quantity other than 0: positive in, negative out.");
            line.RuleFor(l => l.Quantity < 0 ? -l.Quantity : l.Quantity).IsQuantity().When(l => l.Quantity is not (null or 0)).OverridePropertyName("Quantity");
            line.RuleFor(l => l.UnitCost).IsCost();
            line.RuleFor(l => l.UnitCost).Null().When(l => l.Quantity < 0).WithMessage("What is written off leaves at the average: leave unitCost out.");
        });
        RuleForEach(command => command.Lines)
            .Must((command, line) => line?.Quantity is null or 0 || Allows(command.Reason, line.Quantity.Value))
            .WithErrorCode("sign_invalid").WithMessage("Opening stock and receipts come in (positive), damage goes out (negative). Turn the sign, or choose another reason.");
    }

    private static bool Allows(AdjustmentReason? reason, decimal quantity) => reason switch
    {
        AdjustmentReason.OpeningStock or AdjustmentReason.Receipt => quantity > 0,
        AdjustmentReason.Damage => quantity < 0,
        _ => true,
    };
}

internal sealed class AdjustInventoryHandler(IFulfillmentDb db, StockRoom stockRoom, BackorderQueue queue, DocumentNumbers numbers, RequestContext request, TimeProvider clock)
    : IRequestHandler<AdjustInventoryCommand, AdjustmentResponse>
{
    public async Task<AdjustmentResponse> Handle(AdjustInventoryCommand command, CancellationToken cancellationToken)
    {
        var (warehouse, vendor, entries) = await AdjustmentReferences.ResolveAsync(db, command, cancellationToken);
        var (now, actor) = (clock.GetUtcNow(), request.Actor.ToString());
        var header = new AdjustmentHeader(command.Reason!.Value, command.Reference, command.ExternalId, command.Metadata ?? new Dictionary<string, string>(), vendor);
        var number = await numbers.NextAdjustmentAsync(cancellationToken);
        var adjustment = new StockAdjustment(Guid.CreateVersion7(now), number, warehouse, header, actor, now);

        var products = entries.Select(entry => entry.Product).DistinctBy(product => product.Id).ToList();
        var stock = await stockRoom.OpenForAdjustmentAsync(warehouse, products, new StockDocument(adjustment.Id, number, "adjustment", actor), cancellationToken);
        adjustment.Post(entries, stock);
        db.StockAdjustments.Add(adjustment);
        db.StockMovements.AddRange(stock.Movements);
        await queue.ServeAsync(stock, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return AdjustmentResponse.Of(adjustment);
    }
}
