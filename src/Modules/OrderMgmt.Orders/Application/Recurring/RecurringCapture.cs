using OrderMgmt.Contracts.Catalog;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>Completes what a caller gives for a recurring order, with the same look at the catalogue as for an order.</summary>
internal sealed class RecurringCapture(OrderCapture capture)
{
    public static RecurringSchedule ScheduleOf(RecurringScheduleInput input) =>
        new(input.Every ?? 1, input.Unit!.Value, input.StartsOn!.Value, input.AnchorDay, input.EndsOn, input.Count);

    public static RecurringTerms TermsOf(RecurringOrderInput input) => new(
        input.OrderType ?? "product", input.ExternalReference, input.ShippingCharge, input.DiscountPercent, input.DiscountAmount, input.Project, input.Notes, input.ShipComplete ?? false,
        input.DeliveryAddress, input.Metadata ?? new Dictionary<string, string>());

    /// <summary>A line as a caller would give it for an order of its own.</summary>
    public static OrderLineInput InputOf(RecurringLine line) => new()
    {
        ProductCode = line.ProductCode,
        Description = line.Description,
        Quantity = line.Quantity,
        Unit = line.Unit,
        UnitPrice = line.UnitPrice,
        PriceReason = line.PriceReason,
        DiscountPercent = line.DiscountPercent,
        DiscountAmount = line.DiscountAmount,
        TaxCategory = line.TaxCategory,
        WarehouseCode = line.WarehouseCode,
    };

    /// <summary>What is asked for each time; products not known and units that don't fit are reported as problems, each at its line.</summary>
    public async Task<List<RecurringLine>> LinesAsync(IReadOnlyList<OrderLineInput> lines, PricedFor pricedFor, List<Problem> problems, CancellationToken cancellationToken)
    {
        var terms = await capture.TermsAsync(lines, pricedFor, index => $"/lines/{index}", problems, cancellationToken);
        problems.AddRange(terms.Index().Where(line => line.Item?.InvoicingPolicy == InvoicingPolicies.Milestone).Select(line => new Problem(
            $"/lines/{line.Index}/productCode", "product_by_milestones", $"{line.Item!.ProductCode} is billed by milestones, and orders that recur have none. Order it on its own.")));
        return
        [
            .. lines.Zip(terms, (line, known) => new RecurringLine(
                known?.ProductCode ?? "", line.Description, line.Quantity!.Value, line.Unit, line.UnitPrice, line.PriceReason, line.DiscountPercent, line.DiscountAmount, line.TaxCategory,
                line.WarehouseCode)),
        ];
    }
}
