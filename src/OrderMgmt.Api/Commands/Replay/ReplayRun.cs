using System.Globalization;
using System.Text.Json;

namespace OrderMgmt.Api.Commands.Replay;

/// <summary>
/// Drives a folder of real orders through the HTTP API as a client would, from capture to closed. It asks the system where each
/// order is, so it can be stopped at any moment, even by a crash, and started again.
/// </summary>
internal sealed class ReplayRun(ApiClient api, string folder, int clients, TextWriter output)
{
    private readonly string _name = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
    private readonly OrderWalk _walk = new(api, MasterDataLoad.WarehouseCode);
    private readonly Lock _gate = new();
    private readonly List<string> _failures = [];
    private readonly List<string> _differences = [];
    private int _closed;
    private int _done;

    /// <summary>True when every order closed, every total agreed and every invariant holds.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var source = new SourceData(folder);
        await output.WriteLineAsync($"{_name}: {source.Orders.Count} orders, {source.Customers.Count} customers, {source.Products.Count} products");
        await new MasterDataLoad(api, _name).RunAsync(source, cancellationToken);
        var numbers = source.Customers.ToDictionary(customer => customer.Text("id")!, MasterDataLoad.CustomerNumber);
        var options = new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(source.Orders, options, async (order, ct) => await ReplayAsync(order, numbers[order.Text("customerId")!], source.Orders.Count, ct));

        var integrity = await api.GetAsync("system/integrity", cancellationToken);
        await ReportAsync(source, integrity);
        return _closed == source.Orders.Count && _differences.Count == 0 && integrity.Items("invariants").All(i => i.Number("violations") == 0);
    }

    private async Task ReplayAsync(JsonElement source, string customerNumber, int total, CancellationToken cancellationToken)
    {
        var key = $"replay/{_name}/{source.Text("id")}";
        try
        {
            var order = await FindOrCreateAsync(source, customerNumber, key, cancellationToken);
            order = await _walk.ToClosedAsync(order, key, cancellationToken);
            lock (_gate)
            {
                _closed += order.Text("status") == "closed" ? 1 : 0;
                _differences.AddRange(ReplayTotals.Differences(source, order));
            }
        }
        catch (ApiCallException exception)
        {
            lock (_gate)
            {
                _failures.Add($"{source.Text("id")}: {exception.Message}");
            }
        }

        if (Interlocked.Increment(ref _done) is var done && (done % 100 == 0 || done == total))
        {
            await output.WriteLineAsync($"  {done} of {total}");
        }
    }

    private async Task<JsonElement> FindOrCreateAsync(JsonElement source, string customerNumber, string key, CancellationToken cancellationToken)
    {
        var reference = source.Text("id")!;
        var found = await api.GetAsync($"orders?customerNumber={Uri.EscapeDataString(customerNumber)}&externalReference={Uri.EscapeDataString(reference)}", cancellationToken);
        return found.Items("items").FirstOrDefault() is { ValueKind: JsonValueKind.Object } existing
            ? existing
            : await api.PostAsync("orders", Body(source, customerNumber, reference), key + "/create", cancellationToken);
    }

    private static object Body(JsonElement source, string customerNumber, string reference)
    {
        var freight = decimal.Round(source.GetProperty("expected").Number("freight"), 2, MidpointRounding.AwayFromZero);
        var category = MasterDataLoad.TaxCategory(source);
        return new
        {
            customerNumber,
            externalReference = reference,
            orderDate = source.Text("date"),
            requestedDate = source.Text("due"),
            shippingCharge = Text(freight),
            deliveryAddress = source.TryGetProperty("shipToAddress", out var address)
                ? new
                {
                    name = source.Text("shipToName"),
                    line1 = address.Text("line1"),
                    city = address.Text("city"),
                    postalCode = address.Text("postalCode"),
                    region = address.Text("region"),
                    country = MasterDataLoad.Country(source),
                }
                : new { name = (string?)null, line1 = (string?)null, city = (string?)null, postalCode = (string?)null, region = (string?)null, country = MasterDataLoad.Country(source) },
            lines = source.Items("lines").Select(line => new
            {
                productCode = line.Text("sku"),
                quantity = Text(line.Number("qty")),
                unitPrice = Text(line.Number("unitPrice")),
                priceReason = "As in the source",
                discountPercent = line.Number("discount") == 0 ? null : Text(line.Number("discount") * 100),
                taxCategory = category,
            }).ToList(),
        };
    }

    private async Task ReportAsync(SourceData source, JsonElement integrity)
    {
        await output.WriteLineAsync($"Closed: {_closed} of {source.Orders.Count}");
        await output.WriteLineAsync($"Totals that agree: {source.Orders.Count - _differences.Select(text => text[..text.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count()} of {source.Orders.Count}");
        if (source.Orders.Count(order => !ReplayTotals.IsTaxComparable(order)) is > 0 and var amounts)
        {
            await output.WriteLineAsync($"  of these {amounts} by net only: their source gives tax as an amount");
        }

        foreach (var line in _failures.Concat(_differences).Take(20))
        {
            await output.WriteLineAsync("  " + line);
        }

        await output.WriteLineAsync("Integrity:");
        foreach (var invariant in integrity.Items("invariants"))
        {
            await output.WriteLineAsync($"  {invariant.Text("code"),-4} {invariant.Number("violations"),4} violations in {invariant.Number("checked"),8}: {invariant.Text("title")}");
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
