using System.Globalization;

namespace OrderMgmt.Orders.Domain;

/// <summary>An order that the checks refused when it was made, and that is a draft still.</summary>
internal sealed record RefusedOrder(Guid RecurringOrderId, string Number, int Period);

/// <summary>Says what is to be done next about a recurring order, and by whom.</summary>
internal static class RecurringNextAction
{
    /// <summary>An order that waits to be mended comes first. Nothing when all is done.</summary>
    public static NextAction? Of(RecurringOrder recurring, RefusedOrder? refused) => (refused, recurring.Status) switch
    {
        ({ } order, _) => new("submitOrder", Text($"{order.Number} for period {order.Period} could not be confirmed: mend its findings and submit it, or cancel it."), OwnerOf(recurring), null, "findings"),
        (_, RecurringOrderStatus.Active) => new("makeOrder", Text($"The order for period {recurring.NextPeriod} is made on {recurring.NextOn:yyyy-MM-dd}."), "system", recurring.NextOn, null),
        (_, RecurringOrderStatus.Paused) => new("resume", "Resume it, or end it.", OwnerOf(recurring), null, null),
        _ => null,
    };

    private static string OwnerOf(RecurringOrder recurring) => OrderType.Find(recurring.Terms.OrderType)!.StageOf(OrderPhase.Draft).Owner!;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
