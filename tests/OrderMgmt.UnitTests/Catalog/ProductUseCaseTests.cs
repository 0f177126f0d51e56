using OrderMgmt.Catalog;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.UnitTests.Support;

namespace OrderMgmt.UnitTests.Catalog;

public sealed class ProductUseCaseTests : IAsyncLifetime
{
    private ModuleHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ModuleHost.StartAsync(new CatalogModule());
        await _host.SendAsync(new InstallReferencesCommand());
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_was_created_is_read_back_with_its_defaults()
    {
        var created = await _host.SendAsync(New("LAP-14") with { StandardCost = 700.123456m, Metadata = new Dictionary<string, string> { ["Shelf"] = "A3" } });

        var read = await _host.SendAsync(new GetProductQuery(created.Id));

        Assert.Equal(created with { Metadata = read.Metadata, Units = read.Units, Components = read.Components, CostHistory = read.CostHistory }, read);
        Assert.Equal(created.Metadata, read.Metadata);
        Assert.Equal(("pcs", "standard", "EUR", ProductStatus.Active, 1), (read.Unit, read.TaxCategory, read.Currency, read.Status, read.Version));
        Assert.Equal(ModuleHost.Now, read.CreatedAt);
    }

    [Fact]
    public async Task A_code_and_an_external_id_that_others_have_are_reported_together_and_by_name()
    {
        await _host.SendAsync(New("A"));
        await _host.SendAsync(New("B") with { ExternalId = "erp-1" });

        var refused = await Assert.ThrowsAsync<DomainException>(() => _host.SendAsync(New("A") with { ExternalId = "erp-1" }));

        Assert.Equal("catalog.duplicate_product", refused.Code);
        Assert.Collection(
            refused.Problems,
            problem => Assert.Equal("/code", problem.Pointer),
            problem => Assert.True(problem.Pointer == "/externalId" && problem.Message.Contains("'B'", StringComparison.Ordinal)));
        Assert.Equal(2, (await _host.SendAsync(new ListProductsQuery())).Items.Count);
    }

    [Fact]
    public async Task A_change_keeps_the_products_own_code_and_external_id()
    {
        var created = await _host.SendAsync(New("A") with { ExternalId = "erp-1" });

        var changed = await _host.SendAsync(ChangeOf(created) with { Name = "New name" });

        Assert.Equal(("New name", "erp-1", 2), (changed.Name, changed.ExternalId, changed.Version));
    }

    [Fact]
    public async Task Code_and_kind_are_fixed()
    {
        var created = await _host.SendAsync(New("A"));

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(
            () => _host.SendAsync(ChangeOf(created) with { Code = "B", Kind = ProductKind.Service }));

        Assert.Equal(["/code immutable", "/kind immutable"], refused.Problems.Select(problem => $"{problem.Pointer} {problem.Code}"));
    }

    [Fact]
    public async Task A_change_of_an_older_version_is_refused()
    {
        var created = await _host.SendAsync(New("A"));
        await _host.SendAsync(new DiscontinueProductCommand(created.Id));

        await Assert.ThrowsAsync<StaleVersionException>(
            () => _host.SendAsync(new ActivateProductCommand(created.Id), request => request.ExpectedVersion = created.Version));
    }

    [Theory]
    [InlineData("status", "discontinued", "B")]
    [InlineData("status", "draft,active", "A C")]
    [InlineData("kind", "service", "C")]
    [InlineData("code", "B", "B")]
    [InlineData("externalId", "erp-1", "C")]
    [InlineData("q", "NAME OF b", "B")]
    [InlineData("q", "%", "")]
    public async Task Lists_are_filtered(string filter, string value, string codes)
    {
        await _host.SendAsync(New("A"));
        await _host.SendAsync(New("B") with { Status = ProductStatus.Discontinued });
        await _host.SendAsync(New("C") with { Kind = ProductKind.Service, ExternalId = "erp-1" });
        var query = new ListProductsQuery { Sort = "code" };

        var page = await _host.SendAsync(filter switch
        {
            "status" => query with { Status = value },
            "kind" => query with { Kind = value },
            "code" => query with { Code = value },
            "externalId" => query with { ExternalId = value },
            _ => query with { Q = value },
        });

        Assert.Equal(codes, string.Join(" ", page.Items.Select(product => product.Code)));
    }

    [Fact]
    public async Task The_created_range_is_half_open()
    {
        await _host.SendAsync(New("A"));

        Assert.Single((await _host.SendAsync(new ListProductsQuery { CreatedFrom = ModuleHost.Now })).Items);
        Assert.Empty((await _host.SendAsync(new ListProductsQuery { CreatedTo = ModuleHost.Now })).Items);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("-createdAt")]
    [InlineData("-code")]
    public async Task Pages_follow_each_other_without_gap_or_double(string sort)
    {
        foreach (var code in new[] { "A", "B", "C", "D", "E" })
        {
            await _host.SendAsync(New(code));
        }

        List<string> seen = [];
        string? cursor = null;
        do
        {
            var page = await _host.SendAsync(new ListProductsQuery { Limit = 2, Sort = sort, Cursor = cursor });
            seen.AddRange(page.Items.Select(product => product.Code));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal(["A", "B", "C", "D", "E"], seen.Order());
    }

    [Fact]
    public async Task Unknown_values_of_all_filters_are_reported_at_once()
    {
        var refused = await Assert.ThrowsAsync<InvalidRequestException>(
            () => _host.SendAsync(new ListProductsQuery { Status = "sold", Kind = "stocked," }));

        Assert.Equal(["/status unknown_value", "/kind unknown_value"], refused.Problems.Select(problem => $"{problem.Pointer} {problem.Code}"));
    }

    private static CreateProductCommand New(string code) => new() { Code = code, Name = "Name of " + code, Kind = ProductKind.Stocked };

    private static UpdateProductCommand ChangeOf(ProductResponse product) => new()
    {
        Id = product.Id,
        Code = product.Code,
        Kind = product.Kind,
        Name = product.Name,
        ExternalId = product.ExternalId,
    };
}
