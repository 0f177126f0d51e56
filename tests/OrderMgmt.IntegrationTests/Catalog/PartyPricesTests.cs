using OrderMgmt.IntegrationTests.Infrastructure;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Catalog;

public sealed class PartyPricesTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_customer_of_a_group_pays_the_groups_price(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await api.PostAsync("customer-groups", new { code = "GOLD", name = "Gold" });
        await api.PostAsync("customers", new { number = "GOLDIE", name = "Goldie", country = "DE", currency = "EUR", customerGroupCode = "GOLD" });
        var list = Id(await api.PostAsync("price-lists", new { code = "GOLD", name = "Gold", currency = "EUR", customerGroupCode = "GOLD" }));
        await api.PostAsync($"price-lists/{list}/lines", new { breaks = new[] { new { discountPercent = "20" } } });

        Assert.Equal("799.20", Text(await api.GetAsync("prices/resolve?customerNumber=GOLDIE&productCode=LAP-14"), "unitPrice"));
        Assert.Equal("999.00", Text(await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=LAP-14"), "unitPrice"));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Price_lists_follow_a_merged_customer_and_come_after_those_of_the_one_that_remains(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await OpenAsync(api);
        await api.PostAsync("customers", new { number = "OLD", name = "Acme old", country = "DE", currency = "EUR" });
        await PriceTests.ListAsync(api, "OWN", "ACME", ("LAP-14", "0", "900"));
        await PriceTests.ListAsync(api, "OLD", "OLD", ("LAP-14", "0", "800"), ("SETUP", "0", "50"));

        await api.PostAsync($"customers/{Id(Assert.Single(await api.ItemsAsync("customers?number=ACME")))}/merge", new { customerNumber = "OLD" });

        Assert.Equal("900.00", Text(await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=LAP-14"), "unitPrice"));
        Assert.Equal("50.00", Text(await api.GetAsync("prices/resolve?customerNumber=ACME&productCode=SETUP"), "unitPrice"));
        Assert.Equal(("ACME", "-1"), (Text(Assert.Single(await api.ItemsAsync("price-lists?code=OLD")), "customerNumber"), Text(Assert.Single(await api.ItemsAsync("price-lists?code=OLD")), "priority")));
    }
}
