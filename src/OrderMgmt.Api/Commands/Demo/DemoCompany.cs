namespace OrderMgmt.Api.Commands.Demo;

/// <summary>A small company: what it sells, to whom, and what is in stock.</summary>
internal sealed class DemoCompany(ApiClient api)
{
    public const string WarehouseCode = "MAIN";

    public async Task FoundAsync(CancellationToken cancellationToken)
    {
        await Post("warehouses", new { code = WarehouseCode, name = "Main warehouse", country = "DE" });
        await Post("tax-rules", new { taxCategory = "standard", country = "DE", rate = "19", validFrom = "2020-01-01" });
        await Post("products", new { code = "LAP-14", name = "Laptop 14\"", kind = "stocked", unit = "pcs", standardCost = "700", listPrice = "999.00", currency = "EUR" });
        await Post("products", new { code = "DOCK-1", name = "Docking station", kind = "stocked", unit = "pcs", standardCost = "80", listPrice = "149.90", currency = "EUR" });
        await Post("products", new { code = "SETUP", name = "Workplace set-up", kind = "service", unit = "h", standardCost = "45", listPrice = "95.00", currency = "EUR" });
        await Post("inventory/adjustments", new
        {
            warehouseCode = WarehouseCode,
            reason = "openingStock",
            lines = new object[] { new { productCode = "LAP-14", quantity = "10", unitCost = "700" }, new { productCode = "DOCK-1", quantity = "2", unitCost = "80" } },
        });
        await Post("customers", new
        {
            number = "ACME",
            name = "Acme GmbH",
            clientType = "business",
            country = "DE",
            currency = "EUR",
            paymentTerms = "NET30",
            email = "ap@acme.example",
            creditLimit = "50000",
            billingAddress = new { name = "Acme GmbH", line1 = "Hauptstrasse 1", city = "Berlin", postalCode = "10115", country = "DE" },
        });

        Task Post(string path, object body) => api.PostAsync(path, body, null, cancellationToken);
    }
}
