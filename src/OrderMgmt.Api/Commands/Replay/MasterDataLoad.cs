using System.Globalization;
using System.Text.Json;

namespace OrderMgmt.Api.Commands.Replay;

/// <summary>Creates what the source's orders need: warehouse, products, customers, tax rules, opening stock. Safe to repeat.</summary>
internal sealed class MasterDataLoad(ApiClient api, string name)
{
    public const string WarehouseCode = "REPLAY";
    private const string ValidFrom = "1990-01-01";
    private readonly string _key = "replay/" + name;

    public async Task RunAsync(SourceData source, CancellationToken cancellationToken)
    {
        await Once($"warehouses?code={WarehouseCode}", "warehouses", new { code = WarehouseCode, name = "Replay", country = "US" }, cancellationToken);
        var products = source.Orders.SelectMany(order => order.Items("lines")).Select(line => line.Text("sku")).ToHashSet();
        foreach (var product in source.Products.Where(product => products.Contains(product.Text("sku"))))
        {
            await LoadProductAsync(product, cancellationToken);
        }

        var customers = source.Orders.Select(order => order.Text("customerId")).ToHashSet();
        foreach (var customer in source.Customers.Where(customer => customers.Contains(customer.Text("id"))))
        {
            await LoadCustomerAsync(customer, cancellationToken);
        }

        foreach (var (country, category, rate) in source.Orders.SelectMany(TaxRules).Distinct())
        {
            await Once(
                $"tax-rules?country={country}&taxCategory={category}", "tax-rules",
                new { taxCategory = category, country, rate = rate.ToString(CultureInfo.InvariantCulture), validFrom = ValidFrom }, cancellationToken);
        }
    }

    /// <summary>Tax as the source has it: its own rate on the lines, none on freight.</summary>
    public static string TaxCategory(JsonElement order) => order.Number("taxRate") is > 0 and var rate
        ? string.Create(CultureInfo.InvariantCulture, $"rate-{rate * 100:0.##}").Replace('.', '-')
        : "standard";

    public static string CustomerNumber(JsonElement customer) => customer.Text("number") ?? customer.Text("id")!;

    /// <summary>Where the order goes; the source's older orders go to the customer's own address.</summary>
    public static string Country(JsonElement order) =>
        order.TryGetProperty("shipToAddress", out var address) ? address.Text("country") ?? "US" : "US";

    private static IEnumerable<(string Country, string Category, decimal Rate)> TaxRules(JsonElement order) =>
        [(Country(order), "standard", 0m), (Country(order), TaxCategory(order), order.Number("taxRate") * 100)];

    private async Task LoadProductAsync(JsonElement product, CancellationToken cancellationToken)
    {
        var sku = product.Text("sku")!;
        var listPrice = product.Number("listPrice");
        var cost = product.Number("standardCost") is > 0 and var standard ? standard : decimal.Round(listPrice * 0.6m, 4);
        await Once(
            $"products?code={Uri.EscapeDataString(sku)}", "products",
            new { code = sku, name = product.Text("name"), kind = "stocked", unit = "pcs", standardCost = Text(cost), listPrice = Text(listPrice), currency = "USD" }, cancellationToken);
        if (product.Number("unitsInStock") is > 0 and var quantity)
        {
            await api.PostAsync(
                "inventory/adjustments",
                new { warehouseCode = WarehouseCode, reason = "openingStock", lines = new[] { new { productCode = sku, quantity = Text(quantity), unitCost = Text(cost) } } },
                $"{_key}/opening/{sku}",
                cancellationToken);
        }
    }

    private Task LoadCustomerAsync(JsonElement customer, CancellationToken cancellationToken)
    {
        var address = customer.Items("addresses").FirstOrDefault();
        var country = address.ValueKind == JsonValueKind.Object ? address.Text("country") ?? "US" : "US";
        return Once(
            $"customers?number={Uri.EscapeDataString(CustomerNumber(customer))}", "customers",
            new
            {
                number = CustomerNumber(customer),
                name = customer.Text("name"),
                clientType = customer.Text("kind") == "person" ? "consumer" : "business",
                country,
                currency = "USD",
                email = customer.Text("email"),
                paymentTerms = "NET30",
                externalId = customer.Text("id"),
                billingAddress = address.ValueKind != JsonValueKind.Object ? null : new
                {
                    name = customer.Text("name"),
                    line1 = address.Text("line1"),
                    city = address.Text("city"),
                    postalCode = address.Text("postalCode"),
                    region = address.Text("region"),
                    country,
                },
            },
            cancellationToken);
    }

    private async Task Once(string find, string path, object body, CancellationToken cancellationToken)
    {
        if (!(await api.GetAsync(find, cancellationToken)).Items("items").Any())
        {
            await api.PostAsync(path, body, null, cancellationToken);
        }
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
