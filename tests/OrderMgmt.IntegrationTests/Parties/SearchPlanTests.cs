using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Parties.Infrastructure;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Parties;

/// <summary>Looks at the plans of a search over many customers: both ways to answer it are ranges of an index.</summary>
public sealed class SearchPlanTests
{
    private const int Customers = 5_000;

    [Theory, OnSqlite, OnPostgreSql]
    public async Task A_search_is_answered_from_indexes(DatabaseProvider provider)
    {
        await using var api = await ApiServer.StartAsync(provider);
        await using var scope = api.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PartiesDbContext>();
        await FillAsync(db);

        var rare = await PlanAsync(db, Search.Beginning(db.SearchWords, "customer", "rare").Select(word => word.OwnerId).Take(10));
        var common = await PlanAsync(
            db, db.Customers.Where(Search.Has<Customer>(db.SearchWords, "common")).OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).Take(50));

        Assert.Contains("search_words", rare, StringComparison.Ordinal);
        Assert.Contains("owner_id", common, StringComparison.Ordinal);
        foreach (var plan in new[] { rare, common })
        {
            Assert.DoesNotContain("Seq Scan", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("SCAN parties_search_words", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Sort Key", plan, StringComparison.Ordinal);
        }
    }

    private static async Task FillAsync(PartiesDbContext db)
    {
        var now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        foreach (var batch in Enumerable.Range(1, Customers).Chunk(1000))
        {
            db.Customers.AddRange(batch.Select(i =>
            {
                var customer = new Customer(Guid.CreateVersion7(now.AddMinutes(i)), now.AddMinutes(i), $"N{i}", "", "DE", CustomerStatus.Active, "EUR");
                customer.Identify($"Common {(i % 1000 == 0 ? "rare" : "name")} {i}", null, ClientType.Business, null, null, new Dictionary<string, string>());
                return customer;
            }));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static async Task<string> PlanAsync<T>(PartiesDbContext db, IQueryable<T> query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = query.CreateDbCommand();
        command.CommandText = (db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal) ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        var plan = new StringBuilder();
        await using var lines = await command.ExecuteReaderAsync();
        while (await lines.ReadAsync())
        {
            plan.AppendLine(lines.GetValue(lines.FieldCount - 1).ToString());
        }

        return plan.ToString();
    }
}
