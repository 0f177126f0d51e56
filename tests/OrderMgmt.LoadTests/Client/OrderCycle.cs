using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OrderMgmt.LoadTests.Measuring;

namespace OrderMgmt.LoadTests.Client;

/// <summary>
/// The main path for one order after the other: create with three lines, submit, ship, deliver, issue the invoice, record the payment, until the order is closed.
/// The delivery and the invoice, which the system makes by itself, are found with one look-up each.
/// </summary>
internal sealed class OrderCycle(ApiClient client, MasterRecords records, Random random, string reference, TimeProvider clock)
{
    private const int LinesPerOrder = 3;

    private static readonly TimeSpan PauseBetweenLooks = TimeSpan.FromMilliseconds(50);

    private int _orders;

    /// <summary>Where the durations of the calls are noted.</summary>
    public CallTimes Times { get; set; } = new();

    /// <summary>How long an effect of another module may take to show after the server has waited for it; at once, unless servers die meanwhile.</summary>
    public TimeSpan Patience { get; init; }

    /// <summary>Walks one order through, waiting with <c>Prefer: wait</c> where the next call needs what other modules do. Returns its external reference.</summary>
    public Task<string> RunAsync(CancellationToken cancellationToken) => RunAsync(lags: null, Call.Check, cancellationToken);

    /// <summary>The same, but the order is left behind the given command.</summary>
    public Task<string> RunAsync(Call last, CancellationToken cancellationToken) => RunAsync(lags: null, last, cancellationToken);

    /// <summary>
    /// The same without waiting on the server: after each command whose effect another module brings about, the effect is looked for until it shows,
    /// and the time from the command's answer until then is noted.
    /// </summary>
    public Task<string> RunPollingAsync(List<TimeSpan> lags, CancellationToken cancellationToken) => RunAsync(lags, Call.Check, cancellationToken);

    private async Task<string> RunAsync(List<TimeSpan>? lags, Call last, CancellationToken cancellationToken)
    {
        var wait = lags is null;
        var body = NewOrder();
        using var order = Timed(Call.Create, await client.PostAsync("orders", body, Bodies.Default.OrderBody, wait: false, cancellationToken));
        if (last == Call.Create)
        {
            return body.ExternalReference;
        }

        var orderId = Id(order.RootElement);
        using var submitted = Timed(Call.Submit, await client.PostAsync($"orders/{orderId}/submit", wait, cancellationToken));
        if (last == Call.Submit)
        {
            return body.ExternalReference;
        }

        var gross = submitted.RootElement.GetProperty("totals").GetProperty("gross").GetString()!;
        var delivery = await FindAsync(Call.FindDelivery, $"deliveries?orderId={orderId}", FirstId, lags, cancellationToken);
        var shipment = new ShipBody("DHL", $"{reference}-{_orders}");
        using var shipped = Timed(Call.Ship, await client.PostAsync($"deliveries/{delivery}/ship", shipment, Bodies.Default.ShipBody, wait: false, cancellationToken));
        if (last == Call.Ship)
        {
            return body.ExternalReference;
        }

        using var delivered = Timed(Call.Deliver, await client.PostAsync($"deliveries/{delivery}/deliver", wait, cancellationToken));
        if (last == Call.Deliver)
        {
            return body.ExternalReference;
        }

        var invoice = await FindAsync(Call.FindInvoice, $"invoices?orderId={orderId}", FirstId, lags, cancellationToken);
        using var issued = Timed(Call.Issue, await client.PostAsync($"invoices/{invoice}/issue", wait: false, cancellationToken));
        if (last == Call.Issue)
        {
            return body.ExternalReference;
        }

        var payment = new PaymentBody(body.CustomerId, gross, MasterRecords.Currency, Today(), issued.RootElement.GetProperty("number").GetString()!);
        using var paid = Timed(Call.Pay, await client.PostAsync("payments", payment, Bodies.Default.PaymentBody, wait, cancellationToken));
        await FindAsync(Call.Check, $"orders/{orderId}", IdOfClosed, lags, cancellationToken);
        return body.ExternalReference;
    }

    private OrderBody NewOrder()
    {
        var products = new HashSet<string>(LinesPerOrder);
        while (products.Count < LinesPerOrder)
        {
            products.Add(records.ProductCodes[random.Next(records.ProductCodes.Count)]);
        }

        return new OrderBody(
            records.CustomerIds[random.Next(records.CustomerIds.Count)],
            "product",
            $"{reference}-{++_orders}",
            [.. products.Select(code => new OrderLine(code, random.Next(1, 10).ToString(CultureInfo.InvariantCulture)))]);
    }

    /// <summary>One look-up that must find something, or, when lags are measured or servers die, as many as it takes.</summary>
    private async Task<string> FindAsync(Call call, string path, Func<JsonElement, string?> find, List<TimeSpan>? lags, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var longest = lags is null ? Patience : TimeSpan.FromSeconds(10);
        while (true)
        {
            using var answer = Timed(call, await client.GetAsync(path, cancellationToken));
            if (find(answer.RootElement) is { } found)
            {
                lags?.Add(Stopwatch.GetElapsedTime(since));
                return found;
            }

            if (Stopwatch.GetElapsedTime(since) > longest)
            {
                throw new CallFailedException($"GET {path} did not show the effect of the command before it: {answer.RootElement}");
            }

            await Task.Delay(lags is null ? PauseBetweenLooks : TimeSpan.FromMilliseconds(1), cancellationToken);
        }
    }

    private JsonDocument Timed(Call call, JsonDocument answer)
    {
        Times.Add(call, client.LastDuration);
        return answer;
    }

    private string Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;

    private static string? FirstId(JsonElement page) => page.GetProperty("items") is var items && items.GetArrayLength() > 0 ? Id(items[0]) : null;

    private static string? IdOfClosed(JsonElement order) => order.GetProperty("status").GetString() == "closed" ? Id(order) : null;
}
