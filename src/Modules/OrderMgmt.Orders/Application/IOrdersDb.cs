using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>What the use cases see of the module's tables.</summary>
internal interface IOrdersDb : IUnitOfWork
{
    DbSet<Order> Orders { get; }

    DbSet<RecurringOrder> RecurringOrders { get; }

    DbSet<RecurringPeriod> RecurringPeriods { get; }

    DbSet<CustomerSnapshot> Customers { get; }

    DbSet<ProductSnapshot> Products { get; }

    DbSet<UnitSnapshot> Units { get; }

    DbSet<PriceListSnapshot> PriceLists { get; }

    DbSet<PriceSnapshot> Prices { get; }

    DbSet<TaxRuleSnapshot> TaxRules { get; }

    DbSet<StockSnapshot> Stock { get; }

    DbSet<ExchangeRateSnapshot> ExchangeRates { get; }
}
