using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Jobs;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Catalog;

public sealed class ProductTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_bundle_is_priced_as_one_and_delivered_billed_costed_and_returned_as_components(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await api.PostAsync("products", new { code = "DOCK", name = "Dock", kind = "nonStocked", standardCost = "80", listPrice = "333" });
        await api.PostAsync("products", new
        {
            code = "WORKPLACE",
            name = "Workplace",
            kind = "bundle",
            listPrice = "1200",
            components = new object[] { new { productCode = "LAP-14", quantity = "1" }, new { productCode = "DOCK", quantity = "2" }, new { productCode = "SETUP", quantity = "1.5" } },
        });

        var order = await shop.OrderAsync("2", "WORKPLACE");

        // Worth alone: 999 + 666 + 135 = 1800, so each component has two thirds of its own price.
        var line = PriceTests.Line(order);
        Assert.Equal(("bundle", "2400.00", "2856.00"), (Text(line, "kind"), Text(line, "net"), Text(order, "totals", "gross")));
        Assert.Equal([("LAP-14", "2", "1332.00"), ("DOCK", "4", "888.00"), ("SETUP", "3", "180.00")],
            line.GetProperty("components").EnumerateArray().Select(part => (Text(part, "productCode"), Text(part, "quantity"), Text(part, "net"))));
        Assert.Equal(("2", "0"), (Text(line, "quantities", "backordered"), Text(line, "quantities", "delivered")));

        await shop.DeliverAsync(order);
        Assert.Equal("1332.00", Text(await shop.InvoiceAsync(order), "totals", "net"));
        await shop.ReceiveAsync("4", "DOCK");
        await shop.DeliverAsync(order);
        var work = Assert.Single(await api.ItemsAsync($"work-orders?orderId={Id(order)}"));
        await api.PostAsync($"work-orders/{Id(work)}/complete");
        await shop.InvoiceAsync(order);
        Assert.Equal(("invoiced", "2"), (Text(await shop.OrderNowAsync(order), "status"), Text(Quantities(await shop.OrderNowAsync(order)), "delivered")));

        var back = await api.PostAsync("returns", new { orderNumber = Text(order, "number"), reasonCode = "notNeeded", lines = new[] { new { lineNumber = 3, quantity = "1" } } });
        await api.PostAsync($"returns/{Id(back)}/receive");
        var credit = Assert.Single(await api.ItemsAsync("credit-notes"));
        Assert.Equal("222.00", Text(credit, "totals", "net"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_bundle_that_would_hold_itself_is_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var inner = await api.PostAsync("products", new { code = "INNER", name = "Inner", kind = "bundle", components = new[] { new { productCode = "LAP-14", quantity = "1" } } });
        await api.PostAsync("products", new { code = "OUTER", name = "Outer", kind = "bundle", components = new[] { new { productCode = "INNER", quantity = "2" }, new { productCode = "SETUP", quantity = "1" } } });

        var problem = await api.RefusedAsync(
            HttpStatusCode.Conflict, HttpMethod.Patch, $"products/{Id(inner)}", new { components = new[] { new { productCode = "LAP-14", quantity = "1" }, new { productCode = "OUTER", quantity = "1" } } }, ("If-Match", "\"1\""));

        Assert.Equal(("catalog.cyclic_bundle", "/components/1"), (Text(problem, "code"), Text(problem.GetProperty("errors")[0], "pointer")));
        await PriceTests.RefusedAsync(api, "products", new { code = "X", name = "X", kind = "bundle", standardCost = "5", components = Array.Empty<object>() }, HttpStatusCode.BadRequest, "invalid_request", "/components required", "/standardCost not_allowed");
        await PriceTests.RefusedAsync(api, "products", new { code = "X", name = "X", kind = "stocked", unit = "bag", taxCategory = "none", fulfilment = new { vendorNumber = "V-9", warehouseCode = "NOWHERE" } },
            HttpStatusCode.BadRequest, "invalid_request", "/unit unknown_reference", "/taxCategory unknown_reference", "/fulfilment/vendorNumber unknown_reference", "/fulfilment/warehouseCode unknown_reference");
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_is_ordered_in_boxes_is_priced_by_the_box_and_stocked_in_pieces(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        await api.PostAsync("products", new { code = "PEN", name = "Pen", kind = "stocked", standardCost = "1", units = new[] { new { unit = "box", factor = "12" } } });
        var list = Id(await api.PostAsync("price-lists", new { code = "ALL", name = "All", currency = "EUR" }));
        await api.PostAsync($"price-lists/{list}/lines", new { productCode = "PEN", unit = "box", breaks = new[] { new { price = "100" } } });
        await api.PostAsync($"price-lists/{list}/lines", new { productCode = "PEN", breaks = new[] { new { price = "9" } } });
        await shop.ReceiveAsync("100", "PEN");

        var order = await api.PostAsync("orders", new { customerNumber = "ACME", lines = new object[] { new { productCode = "PEN", quantity = "2", unit = "box" }, new { productCode = "PEN", quantity = "1", unit = "dozen" } } });
        order = await shop.SubmitAsync(order);

        var line = PriceTests.Line(order);
        Assert.Equal(("2", "box", "100.00", "24", "pcs", "200.00"), (Text(line, "quantity"), Text(line, "unit"), Text(line, "unitPrice"), Text(line, "stockQuantity"), Text(line, "stockUnit"), Text(line, "net")));
        Assert.Equal(("24", "108.00"), (Text(line, "quantities", "reserved"), Text(order.GetProperty("lines")[1], "unitPrice")));
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        Assert.Equal(("24", "8.33333333", "200.00", "0.00"), (Text(PriceTests.Line(invoice), "quantity"), Text(PriceTests.Line(invoice), "unitPrice"), Text(PriceTests.Line(invoice), "net"), Text(PriceTests.Line(invoice), "discount")));
        await PriceTests.RefusedAsync(api, "orders", new { customerNumber = "ACME", lines = new[] { new { productCode = "PEN", quantity = "1", unit = "kg" } } }, HttpStatusCode.BadRequest, "invalid_request", "/lines/0/unit unit_not_convertible");
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_discontinued_product_finishes_open_orders_and_enters_no_new_ones(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var open = await shop.OrderAsync("1");
        var draft = await shop.DraftAsync("1");
        var product = Assert.Single(await api.ItemsAsync("products?code=LAP-14"));

        await api.PostAsync($"products/{Id(product)}/discontinue");

        var problem = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"orders/{Id(draft)}/submit");
        Assert.Contains("product_not_active", problem.ToString(), StringComparison.Ordinal);
        await shop.DeliverAsync(open);
        await shop.PayAsync(Text(await shop.InvoiceAsync(open), "totals", "gross"), null);
        Assert.Equal("closed", Text(await shop.OrderNowAsync(open), "status"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task What_was_on_sale_is_no_draft_again(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);

        await PriceTests.RefusedAsync(
            api, "products/batch", new { products = new[] { new { code = "NEW", name = "New", kind = "stocked", status = "draft" }, new { code = "LAP-14", name = "Laptop 14", kind = "stocked", status = "draft" } } },
            HttpStatusCode.BadRequest, "invalid_request", "/products/1/status status_change_refused");
    }

    [Fact]
    public async Task A_policy_of_billing_that_there_is_none_of_is_refused_with_those_that_there_are()
    {
        await using var api = await ApiServer.StartAsync(DatabaseProvider.Sqlite);

        var problem = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "products", new { code = "X", name = "X", kind = "service", invoicingPolicy = "onPayment" });
        var job = await api.ImportAsync("products", "code,name,kind,invoicingPolicy\nX,X,service,onPayment\n");

        var error = problem.GetProperty("errors")[0];
        Assert.Equal(("/invoicingPolicy", "unknown_value"), (Text(error, "pointer"), Text(error, "code")));
        Assert.Contains("onDelivery, onOrder, milestone, recurring", Text(error, "message"), StringComparison.Ordinal);
        Assert.Equal(["2 /invoicingPolicy unknown_value"], await api.ErrorsAsync(job));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task What_vendors_offer_is_kept_per_product_and_vendor(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await api.PostAsync("vendors", new { number = "V-1", name = "Components AG", country = "DE", currency = "EUR", paymentTerms = "NET30" });
        var product = Id(Assert.Single(await api.ItemsAsync("products?code=LAP-14")));
        var offer = new { vendorNumber = "V-1", vendorCode = "X-99", leadTimeDays = 5, minQuantity = "2", costBreaks = new[] { new { minQuantity = "10", unitCost = "650.125" }, new { minQuantity = "0", unitCost = "690" } } };

        var item = await api.PostAsync($"products/{product}/vendor-items", offer);
        Assert.Equal(("V-1", "EUR", "690"), (Text(item, "vendorNumber"), Text(item, "currency"), Text(item.GetProperty("costBreaks")[0], "unitCost")));
        Assert.Equal("catalog.duplicate_vendor_item", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"products/{product}/vendor-items", offer), "code"));
        var changed = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"products/{product}/vendor-items/{Id(item)}", new { leadTimeDays = 7 }, ("If-Match", "\"1\"")));
        Assert.Equal(("7", "X-99"), (Text(changed, "leadTimeDays"), Text(changed, "vendorCode")));
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Delete, $"products/{product}/vendor-items/{Id(item)}", null, ("If-Match", "\"2\"")));
        Assert.Empty(await api.ItemsAsync($"products/{product}/vendor-items"));
    }
}
