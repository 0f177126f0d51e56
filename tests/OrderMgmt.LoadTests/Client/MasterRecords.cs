using System.Globalization;
using System.Net;

namespace OrderMgmt.LoadTests.Client;

/// <summary>The master data that orders are made from, created over HTTP.</summary>
internal sealed record MasterRecords(IReadOnlyList<string> ProductCodes, IReadOnlyList<Guid> CustomerIds)
{
    private const int Products = 200;
    private const int Customers = 50;
    private const int ProductsPerAdjustment = 50;
    private const string Country = "DE";
    private const string TaxCategory = "standard";
    private const string PlentyOfStock = "1000000";

    /// <summary>The currency of everything.</summary>
    public const string Currency = "EUR";

    /// <summary>Creates products with plenty of stock, customers without a credit limit, a warehouse and a tax rule.</summary>
    /// <param name="client">Who creates them.</param>
    /// <param name="run">Distinguishes the codes of this run, so that a system in use can be measured too.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static async Task<MasterRecords> CreateAsync(ApiClient client, string run, CancellationToken cancellationToken)
    {
        await CreateTaxRuleAsync(client, cancellationToken);
        using var warehouse = await client.PostAsync("warehouses", new WarehouseBody($"LOAD-{run}", "Load", Country), Bodies.Default.WarehouseBody, wait: true, cancellationToken);
        List<string> productCodes = [];
        for (var i = 0; i < Products; i++)
        {
            var price = (10 + i).ToString(CultureInfo.InvariantCulture);
            var product = new ProductBody($"LOAD-{run}-{i:000}", $"Load product {i}", "stocked", "pcs", TaxCategory, price, price + ".90", Currency);
            using var created = await client.PostAsync("products", product, Bodies.Default.ProductBody, wait: false, cancellationToken);
            productCodes.Add(product.Code);
        }

        List<Guid> customerIds = [];
        for (var i = 0; i < Customers; i++)
        {
            var customer = new CustomerBody($"Load {run} {i} GmbH", "business", Country, Currency, "NET30", $"ap@load-{run}-{i}.example");
            using var created = await client.PostAsync("customers", customer, Bodies.Default.CustomerBody, wait: false, cancellationToken);
            customerIds.Add(created.RootElement.GetProperty("id").GetGuid());
        }

        foreach (var codes in productCodes.Chunk(ProductsPerAdjustment))
        {
            var adjustment = new AdjustmentBody($"LOAD-{run}", "openingStock", [.. codes.Select(code => new AdjustmentLine(code, PlentyOfStock, "10"))]);
            using var adjusted = await client.PostAsync("inventory/adjustments", adjustment, Bodies.Default.AdjustmentBody, wait: true, cancellationToken);
        }

        return new MasterRecords(productCodes, customerIds);
    }

    private static async Task CreateTaxRuleAsync(ApiClient client, CancellationToken cancellationToken)
    {
        try
        {
            var rule = new TaxRuleBody(TaxCategory, Country, "19", "2020-01-01");
            using var created = await client.PostAsync("tax-rules", rule, Bodies.Default.TaxRuleBody, wait: true, cancellationToken);
        }
        catch (CallFailedException refusal) when (refusal.Status == HttpStatusCode.Conflict)
        {
            // A system in use has its own.
        }
    }
}
