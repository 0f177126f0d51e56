using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.IntegrationTests.Platform.Bench;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class PagingTests
{
    private const int Gadgets = 25;

    private static readonly SortFields<Gadget> Fields = new SortFields<Gadget>("-createdAt", gadget => gadget.Id)
        .Allow("createdAt", gadget => gadget.CreatedAt)
        .Allow("name", gadget => gadget.Name)
        .Allow("weight", gadget => gadget.Weight)
        .Allow("rate", gadget => gadget.Rate)
        .Allow("count", gadget => gadget.Count)
        .Allow("madeAt", gadget => gadget.MadeAt)
        .Allow("day", gadget => gadget.Day)
        .Allow("maker", gadget => gadget.Maker.Name)
        .Allow("share", gadget => gadget.Maker.Share);

    private static readonly string[] Sorts =
    [
        "createdAt", "-createdAt", "name", "-name", "weight", "-weight", "rate", "-rate", "count", "-count", "madeAt", "-madeAt", "day", "-day",
        "maker", "-maker", "share", "-share", "name,-weight,count", "-count,madeAt",
    ];

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Pages_over_equal_values_neither_skip_nor_repeat_whatever_the_sort(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process);

        foreach (var sort in Sorts)
        {
            var whole = await PageAsync(process, new ListRequest { Sort = sort, Limit = 200 });
            List<Gadget> paged = [];
            string? cursor = null;
            do
            {
                var page = await PageAsync(process, new ListRequest { Sort = sort, Limit = 4, Cursor = cursor });
                paged.AddRange(page.Items);
                cursor = page.NextCursor;
            }
            while (cursor is not null);

            Assert.Equal(Gadgets, whole.Items.Count);
            Assert.Equal(whole.Items.Select(gadget => gadget.Id), paged.Select(gadget => gadget.Id));
        }
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Pages_of_rows_with_one_of_several_values_are_those_of_all_rows_without_the_others(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process);
        var oneOf = Filters.OneOf((Gadget gadget) => gadget.Count, [0, 2]);

        foreach (var sort in Sorts)
        {
            var whole = (await PageAsync(process, new ListRequest { Sort = sort, Limit = 200 })).Items.Where(gadget => gadget.Count != 1).Select(gadget => gadget.Id).ToList();
            List<Guid> paged = [];
            string? cursor = null;
            do
            {
                var request = new ListRequest { Sort = sort, Limit = 4, Cursor = cursor, Include = "total" };
                var page = await process.WithAsync(db => db.Gadgets.ToPageAsync(request, Fields, oneOf, CancellationToken.None));
                Assert.Equal(whole.Count, page.Total);
                paged.AddRange(page.Items.Select(gadget => gadget.Id));
                cursor = page.NextCursor;
            }
            while (cursor is not null);

            Assert.InRange(whole.Count, 5, Gadgets - 1);
            Assert.Equal(whole, paged);
        }
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task Numbers_and_instants_are_sorted_by_value_and_not_as_text(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process);

        Assert.True(IsSorted((await PageAsync(process, new ListRequest { Sort = "weight", Limit = 200 })).Items.Select(gadget => gadget.Weight)));
        Assert.True(IsSorted((await PageAsync(process, new ListRequest { Sort = "rate", Limit = 200 })).Items.Select(gadget => gadget.Rate)));
        Assert.True(IsSorted((await PageAsync(process, new ListRequest { Sort = "madeAt", Limit = 200 })).Items.Select(gadget => gadget.MadeAt)));
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_page_tells_the_total_only_when_asked(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process);

        Assert.Null((await PageAsync(process, new ListRequest { Limit = 5 })).Total);
        Assert.Equal(Gadgets, (await PageAsync(process, new ListRequest { Limit = 5, Include = "total" })).Total);
    }

    [Theory, OnSqlite, OnPostgreSql, OnSqlServer]
    public async Task A_cursor_of_another_sort_or_a_forged_one_is_refused(DatabaseProvider provider)
    {
        await using var process = await BenchProcess.StartAsync(provider);
        await FillAsync(process);
        var cursor = (await PageAsync(process, new ListRequest { Sort = "name", Limit = 4 })).NextCursor;
        string[] forged = ["x", "====", "e30", "bnVsbA", Encode("""{"Sort":"name","Values":[null,null]}"""), Encode("""{"Sort":"name","Values":[1,2]}""")];

        foreach (var request in forged.Select(text => new ListRequest { Sort = "name", Cursor = text }).Append(new ListRequest { Sort = "-name", Cursor = cursor }))
        {
            var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => PageAsync(process, request));
            Assert.Equal(("/cursor", "cursor_invalid"), (refused.Problems[0].Pointer, refused.Problems[0].Code));
        }
    }

    private static string Encode(string json) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(json)).TrimEnd('=');

    private static bool IsSorted<T>(IEnumerable<T> values) => values.Zip(values.Skip(1), Comparer<T>.Default.Compare).All(order => order <= 0);

    private static Task<Page<Gadget>> PageAsync(BenchProcess process, ListRequest request) =>
        process.WithAsync(db => db.Gadgets.ToPageAsync(request, Fields, CancellationToken.None));

    /// <summary>Few values on many gadgets, so that pages end among equals.</summary>
    private static Task FillAsync(BenchProcess process)
    {
        var random = new Random(4711);
        var start = process.Clock.GetUtcNow();
        return process.WithAsync(db =>
        {
            for (var i = 0; i < Gadgets; i++)
            {
                db.Add(new Gadget(Guid.CreateVersion7(start.AddSeconds(random.Next(100))), ((string[])["Äpfel", "apples", "B", "b", "Zebra"])[random.Next(5)], start.AddDays(random.Next(3)))
                {
                    Weight = ((decimal[])[-10.5m, -9m, 0m, 2m, 10.0001m, 100m])[random.Next(6)],
                    Rate = ((decimal[])[0.00000001m, 1.5m, 10m, 9m])[random.Next(4)],
                    Count = random.Next(3),
                    MadeAt = start.AddTicks(10 * random.Next(3)).ToOffset(TimeSpan.FromHours(random.Next(-3, 3))),
                    Day = DateOnly.FromDateTime(start.DateTime).AddDays(random.Next(3)),
                    Maker = new Maker(((string[])["", "x"])[random.Next(2)], random.Next(3) / 2m),
                });
            }

            return db.SaveChangesAsync();
        });
    }
}
