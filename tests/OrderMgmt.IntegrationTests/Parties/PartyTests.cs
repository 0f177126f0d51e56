using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Jobs;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Parties;

public sealed class PartyTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_merged_customers_documents_are_found_under_the_one_that_remains_and_stay_as_they_are(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var survivor = await api.PostAsync("customers", new { number = "BIG", name = "Acme Holding AG", country = "DE", externalId = "erp-big" });
        await api.PostAsync("orders", new { customerNumber = "BIG", externalReference = "PO-1", lines = new[] { new { productCode = "LAP-14", quantity = "1" } } });
        var order = await shop.SubmitAsync(await shop.DraftAsync("2", reference: "PO-1"));
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        await api.PostAsync("contacts", new { customerNumber = "ACME", name = "Ann", email = "ann@acme.example" });

        var merged = await api.PostAsync($"customers/{Id(survivor)}/merge", new { customerNumber = "ACME" });
        var payment = await shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number"));

        var id = Id(survivor);
        Assert.Equal(id, Id(merged));
        Assert.Equal(2, (await api.ItemsAsync($"orders?customerId={id}")).Count);
        var found = Assert.Single(await api.ItemsAsync($"invoices?customerId={id}"));
        Assert.Equal((Text(invoice, "number"), Text(invoice, "customerName"), "paid"), (Text(found, "number"), Text(found, "customerName"), Text(found, "status")));
        Assert.Equal(id, Text(payment, "customerId"));
        Assert.Equal("Ann", Text(Assert.Single(await api.ItemsAsync($"contacts?customerId={id}")), "name"));
        Assert.Equal(id, Id(Assert.Single(await api.ItemsAsync("customers?number=ACME"))));
        var next = await shop.DraftAsync("1", reference: "PO-2");
        Assert.Equal(id, Text(next, "customerId"));
        var refused = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"customers/{id}/merge", new { customerNumber = "ACME" });
        Assert.Equal("parties.customer_merged", Text(refused, "code"));
        await api.AssertIntegrityAsync();
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_customer_who_may_exist_already_is_created_with_a_warning_that_names_the_other(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("customers", new { number = "A", name = "Müller Maschinenbau GmbH", country = "DE", taxId = "DE123456788", email = "info@mueller.example" });
        await api.PostAsync("customers", new { number = "B", name = "Bakery", country = "DE" });

        var created = await api.PostAsync("customers", new { number = "C", name = "Muller Maschinenbau", country = "DE", taxId = "DE 123 456 788", email = "ap@mueller.example" });
        var asked = await api.GetAsync("customers/duplicates?name=Maschinenbau%20M%C3%BCller%20AG");

        var warned = Assert.Single(created.GetProperty("possibleDuplicates").EnumerateArray());
        Assert.Equal("A", Text(warned, "number"));
        Assert.Equal(["sameTaxId", "sameEmailDomain", "sameName"], warned.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
        Assert.Equal(97, warned.GetProperty("score").GetInt32());
        Assert.Equal(["A", "C"], asked.GetProperty("items").EnumerateArray().Select(item => Text(item, "number")));
        Assert.False((await api.GetAsync($"customers/{Id(created)}")).TryGetProperty("possibleDuplicates", out _));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_second_customer_with_the_same_external_id_is_refused_naming_the_first(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("customers", new { number = "A", name = "Acme", country = "DE", externalId = "erp-1" });

        var problem = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "customers", new { name = "Other", country = "DE", externalId = "erp-1" });

        Assert.Equal("parties.duplicate_customer", Text(problem, "code"));
        Assert.Equal("/externalId", Text(problem.GetProperty("errors")[0], "pointer"));
        Assert.Contains("'A'", Text(problem, "detail"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_contact_is_forgotten_for_good(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var contact = await api.PostAsync("contacts", new { customerNumber = "ACME", name = "Ann Smith", email = "ann@acme.example", roles = new[] { "billing" } });
        Assert.Single(await api.ItemsAsync("contacts?q=smith"));
        var order = await shop.SubmitAsync(await api.PostAsync("orders", new { customerNumber = "ACME", deliveryAddress = new { name = "Ann Smith", country = "DE" }, lines = new[] { new { productCode = "LAP-14", quantity = "1" } } }));
        await shop.DeliverAsync(order);
        string[] documents = [$"orders/{Id(order)}", $"deliveries?orderId={Id(order)}", $"invoices/{Id(await shop.InvoiceAsync(order))}"];
        var before = await Task.WhenAll(documents.Select(api.GetAsync));

        var forgotten = await api.PostAsync($"contacts/{Id(contact)}/anonymize");

        Assert.Equal(("anonymized", "(anonymized)"), (Text(forgotten, "status"), Text(forgotten, "name")));
        Assert.False(forgotten.TryGetProperty("email", out _));
        Assert.Empty(await api.ItemsAsync("contacts?q=smith"));
        var refused = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Patch, $"contacts/{Id(contact)}", new { name = "Ann" }, ("If-Match", "*"));
        Assert.Equal("parties.contact_anonymized", Text(refused, "code"));
        Assert.Equal(before.Select(document => document.ToString()), (await Task.WhenAll(documents.Select(api.GetAsync))).Select(document => document.ToString()));
        Assert.DoesNotContain("ann@acme.example", await api.ExportAsync("contacts"), StringComparison.Ordinal);
        Assert.DoesNotContain("ann@acme.example", (await api.GetAsync("events?limit=200")).ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_contact_who_was_archived_can_be_brought_back_and_one_who_was_forgotten_can_not(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        var contact = Id(await api.PostAsync("contacts", new { customerNumber = "ACME", name = "Ann", email = "ann@acme.example" }));

        await api.PostAsync($"contacts/{contact}/archive");
        Assert.Equal("active", Text(await api.PostAsync($"contacts/{contact}/activate"), "status"));
        await api.PostAsync($"contacts/{contact}/anonymize");

        Assert.Equal("parties.contact_not_archived", Text(await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"contacts/{contact}/activate"), "code"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_customer_is_a_new_client_until_an_order_of_it_is_paid(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var survivor = Id(await api.PostAsync("customers", new { number = "BIG", name = "Acme Holding AG", country = "DE" }));
        var order = await shop.OrderAsync("1");
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        Assert.True(Assert.Single(await api.ItemsAsync("customers?number=ACME")).GetProperty("newClient").GetBoolean());

        await shop.PayAsync(Text(invoice, "totals", "gross"), Text(invoice, "number"));

        Assert.Equal("closed", Text(await shop.OrderNowAsync(order), "status"));
        Assert.False(Assert.Single(await api.ItemsAsync("customers?number=ACME")).GetProperty("newClient").GetBoolean());
        Assert.True((await api.GetAsync($"customers/{survivor}")).GetProperty("newClient").GetBoolean());
        Assert.False((await api.PostAsync($"customers/{survivor}/merge", new { customerNumber = "ACME" })).GetProperty("newClient").GetBoolean());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Later_changes_of_terms_and_addresses_do_not_reach_orders_and_invoices(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var shop = await OpenAsync(api);
        var order = await shop.OrderAsync("2");
        await shop.DeliverAsync(order);
        var invoice = await shop.InvoiceAsync(order);
        var before = (await api.GetAsync($"orders/{Id(order)}"), await api.GetAsync($"invoices/{Id(invoice)}"));
        var customer = Assert.Single(await api.ItemsAsync("customers?number=ACME"));

        await ApiServer.ReadAsync(await api.SendAsync(
            HttpMethod.Patch, $"customers/{Id(customer)}",
            new { name = "Acme AG", country = "AT", paymentTerms = "TEST1", taxId = "ATU12345675", billingAddress = new { city = "Wien" } }, ("If-Match", "*")));

        Assert.Equal(before.Item1.ToString(), (await api.GetAsync($"orders/{Id(order)}")).ToString());
        Assert.Equal(before.Item2.ToString(), (await api.GetAsync($"invoices/{Id(invoice)}")).ToString());
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Teams_and_groups_are_created_changed_and_listed(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var team = await api.PostAsync("teams", new { code = "SERVICE", name = "Service", members = new[] { "anna", "ben" } });
        await api.PostAsync("customer-groups", new { code = "GOLD", name = "Gold" });

        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"teams/{Id(team)}", new { active = false }, ("If-Match", "\"1\"")));
        var fixedCode = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Patch, $"teams/{Id(team)}", new { code = "X" }, ("If-Match", "*"));
        var taken = await api.RefusedAsync(HttpStatusCode.Conflict, HttpMethod.Post, "customer-groups", new { code = "GOLD", name = "Again" });
        var unknown = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "customers", new { name = "A", country = "DE", customerGroupCode = "NONE" });

        Assert.Equal("False", Text(Assert.Single(await api.ItemsAsync("teams?code=SERVICE")), "active"));
        Assert.Equal("immutable", Text(fixedCode.GetProperty("errors")[0], "code"));
        Assert.Equal("parties.duplicate_customer_group", Text(taken, "code"));
        Assert.Equal("/customerGroupCode", Text(unknown.GetProperty("errors")[0], "pointer"));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Search_finds_by_the_beginnings_of_words_whatever_their_accents_and_signs(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("customers", new { number = "AW-00011", name = "Øresund Straße A/S", country = "DK", taxId = "DK13585628", email = "post@oresund.example" });
        await api.PostAsync("customers", new { number = "B", name = "Other", country = "DK" });

        foreach (var text in new[] { "oresund", "ORE%20stras", "aw00011", "00011", "DK13585628", "13585", "post%40oresund", "a%2Fs" })
        {
            Assert.Equal("AW-00011", Text(Assert.Single(await api.ItemsAsync($"customers?q={text}")), "number"));
        }

        Assert.Empty(await api.ItemsAsync("customers?q=resund"));
        Assert.Empty(await api.ItemsAsync("customers?q=oresund%20other"));
        Assert.Empty(await api.ItemsAsync("customers?q=%2D%2D"));
    }
}
