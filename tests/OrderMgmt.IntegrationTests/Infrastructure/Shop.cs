using System.Text.Json;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>A small company to test with: one warehouse, 19 % tax, a laptop at 999.00 that costs 700, a service, one customer.</summary>
internal sealed class Shop(ApiServer api)
{
    public ApiServer Api => api;

    public static async Task<Shop> OpenAsync(ApiServer api, string laptops = "10", string? creditLimit = null)
    {
        await api.PostAsync("warehouses", new { code = "MAIN", name = "Main", country = "DE" });
        await api.PostAsync("tax-rules", new { taxCategory = "standard", country = "DE", rate = "19", validFrom = "2020-01-01" });
        await api.PostAsync("products", new { code = "LAP-14", name = "Laptop 14", kind = "stocked", unit = "pcs", taxCategory = "standard", standardCost = "700", listPrice = "999.00", currency = "EUR" });
        await api.PostAsync("products", new { code = "SETUP", name = "Set-up", kind = "service", unit = "h", standardCost = "40", listPrice = "90", currency = "EUR" });
        await api.PostAsync("customers", new { number = "ACME", name = "Acme GmbH", clientType = "business", country = "DE", currency = "EUR", paymentTerms = "NET30", creditLimit });
        var shop = new Shop(api);
        if (laptops != "0")
        {
            await shop.ReceiveAsync(laptops);
        }

        return shop;
    }

    public Task<JsonElement> ReceiveAsync(string quantity, string product = "LAP-14") =>
        api.PostAsync("inventory/adjustments", new { warehouseCode = "MAIN", reason = "receipt", lines = new[] { new { productCode = product, quantity, unitCost = "700" } } });

    public Task<JsonElement> DraftAsync(string quantity, string product = "LAP-14", string? reference = null) =>
        api.PostAsync("orders", new { customerNumber = "ACME", externalReference = reference, lines = new[] { new { productCode = product, quantity } } });

    public async Task<JsonElement> OrderAsync(string quantity, string product = "LAP-14") => await SubmitAsync(await DraftAsync(quantity, product));

    public Task<JsonElement> SubmitAsync(JsonElement order) => api.PostAsync($"orders/{Id(order)}/submit");

    public Task<JsonElement> OrderNowAsync(JsonElement order) => api.GetAsync($"orders/{Id(order)}");

    public async Task DeliverAsync(JsonElement order)
    {
        foreach (var delivery in await api.ItemsAsync($"deliveries?orderId={Id(order)}&status=ready"))
        {
            await api.PostAsync($"deliveries/{Id(delivery)}/ship", new { carrier = "DHL", trackingNumber = "1Z" });
            await api.PostAsync($"deliveries/{Id(delivery)}/deliver");
        }
    }

    public async Task<JsonElement> InvoiceAsync(JsonElement order)
    {
        var draft = Assert.Single(await api.ItemsAsync($"invoices?orderId={Id(order)}&status=draft"));
        return await api.PostAsync($"invoices/{Id(draft)}/issue");
    }

    public Task<JsonElement> PayAsync(string amount, string? reference) =>
        api.PostAsync("payments", new { customerNumber = "ACME", amount, currency = "EUR", receivedDate = "2026-03-02", reference });

    public static string Id(JsonElement resource) => resource.GetProperty("id").GetString()!;

    public static string Text(JsonElement resource, params string[] path) => path.Aggregate(resource, (element, name) => element.GetProperty(name)).ToString();

    public static JsonElement Quantities(JsonElement order) => order.GetProperty("lines")[0].GetProperty("quantities");
}
