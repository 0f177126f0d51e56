using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Infrastructure;

internal sealed class OrdersDbContext(DbContextOptions<OrdersDbContext> options) : ModuleDbContext(options), IOrdersDb
{
    public DbSet<Order> Orders => Set<Order>();

    public DbSet<RecurringOrder> RecurringOrders => Set<RecurringOrder>();

    public DbSet<RecurringPeriod> RecurringPeriods => Set<RecurringPeriod>();

    public DbSet<CustomerSnapshot> Customers => Set<CustomerSnapshot>();

    public DbSet<ProductSnapshot> Products => Set<ProductSnapshot>();

    public DbSet<UnitSnapshot> Units => Set<UnitSnapshot>();

    public DbSet<PriceListSnapshot> PriceLists => Set<PriceListSnapshot>();

    public DbSet<PriceSnapshot> Prices => Set<PriceSnapshot>();

    public DbSet<TaxRuleSnapshot> TaxRules => Set<TaxRuleSnapshot>();

    public DbSet<StockSnapshot> Stock => Set<StockSnapshot>();

    public DbSet<ExchangeRateSnapshot> ExchangeRates => Set<ExchangeRateSnapshot>();

    protected override string Schema => "orders";
}
