using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OrderMgmt.LoadTests.Floor.Storage;

namespace OrderMgmt.LoadTests.Floor;

/// <summary>Master data and opening stock.</summary>
internal sealed class SetUpEndpoints(IStore store, MasterData master, NumberSeries numbers, TimeProvider clock)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/products", CreateProductAsync);
        routes.MapGet("/api/v1/products", ListProductsAsync);
        routes.MapPost("/api/v1/customers", CreateCustomerAsync);
        routes.MapPost("/api/v1/warehouses", CreateWarehouseAsync);
        routes.MapPost("/api/v1/tax-rules", CreateTaxRuleAsync);
        routes.MapPost("/api/v1/inventory/adjustments", AdjustInventoryAsync);
    }

    private async Task CreateProductAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.CreateProductBody);
        var product = new Product(NewId(), body.Code, body.Name, body.Kind, body.Unit, body.TaxCategory, body.StandardCost, body.ListPrice, body.Currency);
        await AddAsync(exchange, product.Id, Schema.Products.Insert([[
            product.Id, product.Code, product.Name, product.Kind, product.Unit, product.TaxCategory, product.StandardCost, product.ListPrice, product.Currency, clock.GetUtcNow()]]));
        master.Add(product);
    }

    private async Task ListProductsAsync(HttpContext exchange)
    {
        List<ProductResponse> items = [];
        var read = new Statement("SELECT id, code FROM products ORDER BY code LIMIT 50", [], row => items.Add(new ProductResponse(row.Id(0), row.Text(1))));
        await store.ReadAsync([read], exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status200OK, new PageResponse<ProductResponse>(items, null), FloorJson.Default.ProductPage);
    }

    private async Task CreateCustomerAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.CreateCustomerBody);
        var number = await numbers.NextAsync("C", exchange.RequestAborted);
        var customer = new Customer(NewId(), number, body.Name, body.ClientType, body.Country, body.Currency, body.PaymentTerms);
        await AddAsync(exchange, customer.Id, Schema.Customers.Insert([[
            customer.Id, customer.Number, customer.Name, customer.ClientType, customer.Country, customer.Currency, customer.PaymentTerms, body.Email, clock.GetUtcNow()]]));
        master.Add(customer);
    }

    private async Task CreateWarehouseAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.CreateWarehouseBody);
        var warehouse = new Warehouse(NewId(), body.Code, body.Name, body.Country);
        await AddAsync(exchange, warehouse.Id, Schema.Warehouses.Insert([[warehouse.Id, warehouse.Code, warehouse.Name, warehouse.Country]]));
        master.Add(warehouse);
    }

    private async Task CreateTaxRuleAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.CreateTaxRuleBody);
        var id = NewId();
        await AddAsync(exchange, id, Schema.TaxRules.Insert([[id, body.TaxCategory, body.Country, body.Rate, body.ValidFrom]]));
        master.AddTaxRate(body.TaxCategory, body.Country, body.Rate);
    }

    private async Task AdjustInventoryAsync(HttpContext exchange)
    {
        var body = await exchange.BodyAsync(FloorJson.Default.AdjustInventoryBody);
        var (id, now, warehouse) = (NewId(), clock.GetUtcNow(), master.Warehouse(body.WarehouseCode));
        var lines = body.Lines.Select(line => (ProductId: master.Product(line.ProductCode).Id, line.Quantity, Value: line.Quantity * line.UnitCost)).ToList();
        await AddAsync(
            exchange,
            id,
            Schema.StockLevels.Insert([.. lines.Select(line => new object[] { line.ProductId, warehouse.Id, line.Quantity, 0m, line.Value, 1L })]),
            Schema.StockMovements.Insert([.. lines.Select(line => new object[] { NewId(), line.ProductId, warehouse.Id, body.Reason, id, Guid.Empty, line.Quantity, line.Value, now })]));
    }

    private async Task AddAsync(HttpContext exchange, Guid id, params Statement[] statements)
    {
        await store.ChangeAsync([], () => statements, exchange.RequestAborted);
        await exchange.AnswerAsync(StatusCodes.Status201Created, new CreatedResponse(id), FloorJson.Default.CreatedResponse);
    }

    private Guid NewId() => Guid.CreateVersion7(clock.GetUtcNow());
}
