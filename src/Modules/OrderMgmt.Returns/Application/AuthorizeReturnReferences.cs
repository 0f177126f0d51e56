using OrderMgmt.Platform.Domain;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>What a request for a return refers to: the reason, the order and its lines.</summary>
internal static class AuthorizeReturnReferences
{
    /// <summary>Every reference that leads nowhere, or to the same line twice.</summary>
    public static IEnumerable<Problem> Check(AuthorizeReturnCommand command, DeliveredOrder? order, IReadOnlyList<string> reasons)
    {
        if (!reasons.Contains(command.ReasonCode!, StringComparer.Ordinal))
        {
            yield return new Problem("/reasonCode", "unknown_reason", $"'{command.ReasonCode}' is not a return reason. Use one of: {string.Join(", ", reasons)}.");
        }

        if (order is null)
        {
            yield return command.OrderId is { } id
                ? new Problem("/orderId", "unknown_order", $"There is no confirmed order '{id}'. Only delivered goods can be returned.")
                : new Problem("/orderNumber", "unknown_order", $"There is no confirmed order '{command.OrderNumber}'. Only delivered goods can be returned.");
            yield break;
        }

        HashSet<DeliveredOrderLine> named = [];
        for (var i = 0; i < command.Lines.Count; i++)
        {
            var input = command.Lines[i];
            if (Find(order, input) is not { } line)
            {
                yield return input.OrderLineId is { } lineId
                    ? new Problem($"/lines/{i}/orderLineId", "unknown_order_line", $"Order {order.Number} has no line '{lineId}'.")
                    : new Problem($"/lines/{i}/lineNumber", "unknown_order_line", $"Order {order.Number} has no line number {input.LineNumber}.");
            }
            else if (!named.Add(line))
            {
                yield return new Problem($"/lines/{i}", "duplicate_line", $"Line {line.LineNumber} is named twice. Name it once, with the whole quantity.");
            }
        }
    }

    /// <summary>The order's lines that are named, once <see cref="Check"/> found nothing wrong with them.</summary>
    public static IReadOnlyList<RequestedLine> Lines(AuthorizeReturnCommand command, DeliveredOrder order) =>
        [.. command.Lines.Select(input => new RequestedLine(Find(order, input)!, input.Quantity!.Value))];

    private static DeliveredOrderLine? Find(DeliveredOrder order, AuthorizeReturnLineInput input) => input.OrderLineId is { } id
        ? order.Lines.SingleOrDefault(line => line.OrderLineId == id)
        : order.Lines.SingleOrDefault(line => line.LineNumber == input.LineNumber);
}
