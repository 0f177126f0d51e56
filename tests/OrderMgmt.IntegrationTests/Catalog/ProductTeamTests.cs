using System.Net;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Jobs;
using static OrderMgmt.IntegrationTests.Infrastructure.Shop;

namespace OrderMgmt.IntegrationTests.Catalog;

public sealed class ProductTeamTests
{
    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_product_is_fulfilled_by_a_team_that_exists_and_is_active(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        var team = await api.PostAsync("teams", new { code = "FIELD", name = "Field" });
        var product = await api.PostAsync("products", Named("A", "FIELD"));

        await AssertRefusedAsync("unknown_reference", "/teams", HttpMethod.Post, "products", Named("B", "NOBODY"));
        await AssertRefusedAsync("unknown_reference", "/teams", HttpMethod.Patch, $"products/{Id(product)}", new { fulfilment = new { team = "NOBODY" } });
        await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"teams/{Id(team)}", new { active = false }, ("If-Match", "*")));
        await AssertRefusedAsync("team_not_active", "FIELD", HttpMethod.Post, "products", Named("B", "FIELD"));

        var renamed = await ApiServer.ReadAsync(await api.SendAsync(HttpMethod.Patch, $"products/{Id(product)}", new { name = "Renamed" }, ("If-Match", "*")));
        Assert.Equal(("Renamed", "FIELD"), (Text(renamed, "name"), Text(renamed, "fulfilment", "team")));

        async Task AssertRefusedAsync(string code, string remedy, HttpMethod method, string path, object body)
        {
            var problem = Assert.Single((await api.RefusedAsync(HttpStatusCode.BadRequest, method, path, body, ("If-Match", "*"))).GetProperty("errors").EnumerateArray());
            Assert.Equal(("/fulfilment/team", code), (Text(problem, "pointer"), Text(problem, "code")));
            Assert.Contains(remedy, Text(problem, "message"), StringComparison.Ordinal);
        }
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Rows_of_a_file_or_batch_with_a_team_that_does_not_exist_are_refused(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await api.PostAsync("teams", new { code = "FIELD", name = "Field" });

        var job = await api.ImportAsync("products", "code,name,kind,fulfilment.team\nA,A,service,FIELD\nB,B,service,NOBODY\n");
        var batch = await api.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "products/batch", new { products = new[] { Named("A", "FIELD"), Named("C", "NOBODY") } });

        Assert.Equal((1, 0, 0, 1), FileJobs.Rows(job));
        Assert.Equal(["3 /fulfilment/team unknown_reference"], await api.ErrorsAsync(job));
        Assert.Equal("/products/1/fulfilment/team", Text(Assert.Single(batch.GetProperty("errors").EnumerateArray()), "pointer"));
    }

    private static object Named(string code, string team) => new { code, name = code, kind = "service", fulfilment = new { team } };
}
