using System.Text.Json;

namespace OrderMgmt.Api.Commands.Demo;

/// <summary>Walks three orders from capture to closed and shows what happened: one in stock, one partly backordered, one service.</summary>
internal sealed class DemoWalk(ApiClient api, TextWriter output)
{
    private readonly OrderWalk _walk = new(api, DemoCompany.WarehouseCode);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await new DemoCompany(api).FoundAsync(cancellationToken);
        await WalkAsync("In stock", "PO-77", [new { productCode = "LAP-14", quantity = "3" }], "9.90", cancellationToken);
        await WalkAsync("Partly backordered until a receipt arrives", "PO-78", [new { productCode = "DOCK-1", quantity = "5", discountPercent = "10" }], null, cancellationToken);
        await WalkAsync("A service", "PO-79", [new { productCode = "SETUP", quantity = "4" }], null, cancellationToken);
    }

    private async Task WalkAsync(string title, string reference, object[] lines, string? shippingCharge, CancellationToken cancellationToken)
    {
        var orderType = title == "A service" ? "service" : "product";
        var body = new { customerNumber = "ACME", orderType, externalReference = reference, shippingCharge, lines };
        var order = await api.PostAsync("orders", body, null, cancellationToken);
        order = await _walk.ToClosedAsync(order, "demo/" + reference, cancellationToken);
        var id = order.Text("id");
        await output.WriteLineAsync($"\n=== {title}: {order.Text("number")} ({reference}) is {order.Text("status")} ===");
        await ShowTimelineAsync(await api.ListAsync($"orders/{id}/timeline", cancellationToken));
        await ShowMoneyAsync(order, await api.GetAsync($"orders/{id}/profit", cancellationToken));
    }

    private Task ShowTimelineAsync(IReadOnlyList<JsonElement> entries) => output.WriteLineAsync(TextTable.Of(
        ["When (UTC)", "Who", "What"],
        entries.OrderBy(entry => entry.Text("at"), StringComparer.Ordinal)
            .Select(entry => new[] { entry.GetProperty("at").GetDateTime().ToString("HH:mm:ss.fff"), entry.Text("actor") ?? "", entry.Text("title") ?? "" })));

    private Task ShowMoneyAsync(JsonElement order, JsonElement profit)
    {
        var totals = order.GetProperty("totals");
        var currency = totals.Text("currency");
        var invoices = string.Join(", ", order.Items("invoices").Select(invoice => $"{invoice.Text("number")} {invoice.Text("gross")}, open {invoice.Text("balance")}"));
        return output.WriteLineAsync(TextTable.Of(
            ["Money", currency!],
            [
                ["Net", totals.Text("net")!],
                ["Tax", totals.Text("tax")!],
                ["Gross", totals.Text("gross")!],
                ["Invoices", invoices],
                .. new[] { "expected", "actual" }.Select(basis => new[]
                {
                    $"Profit, {basis}",
                    $"{profit.GetProperty(basis).Text("revenue")} revenue - {profit.GetProperty(basis).Text("cost")} cost = {profit.GetProperty(basis).Text("margin")}",
                }),
            ]));
    }
}
