using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Writes to the chain of custody of an order.</summary>
internal abstract class Timeline(IReadModels models)
{
    /// <summary>Notes what happened: a sentence, and the facts in it as pairs of name and value. Empty facts are left out.</summary>
    protected void Note(Guid orderId, EventEnvelope envelope, string title, params (string Name, object? Value)[] details) => models.Add(new TimelineEntry
    {
        OrderId = orderId,
        Position = envelope.Position,
        EventId = envelope.Id,
        At = envelope.At,
        Actor = envelope.Actor,
        Type = envelope.Name,
        Title = title.AtMost(500),
        CorrelationId = envelope.CorrelationId,
        Details = details.Where(detail => detail.Value is not null).ToDictionary(detail => detail.Name, detail => Text(detail.Value!)),
    });

    /// <summary><c>119.00 EUR</c></summary>
    protected static string Amount(decimal amount, string currency) => $"{new Money(amount, currency)} {currency}";

    /// <summary><c>3 × LAP-14, 1 × BAG</c></summary>
    protected static string Goods<T>(IEnumerable<T> lines, Func<T, decimal> quantity, Func<T, string> code) =>
        string.Join(", ", lines.Select(line => $"{Rounding.Pad(quantity(line), 0)} × {code(line)}"));

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("O"),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
        _ => value.ToString()!,
    };
}
