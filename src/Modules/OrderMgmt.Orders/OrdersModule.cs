using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Infrastructure;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Orders;

/// <summary>Sales orders, recurring ones too: capture, checks, holds, and the state derived from what other modules report.</summary>
public sealed class OrdersModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Orders";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(OrdersDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<OrdersDbContext, IOrdersDb>(services);
        services.AddScoped<OrderCapture>();
        services.AddScoped<OrderDrafts>();
        services.AddScoped<OrderSubmission>();
        services.AddScoped<ProductLookup>();
        services.AddScoped<PriceBook>();
        services.AddScoped<CreditCheck>();
        services.AddScoped<CustomerHolds>();
        services.AddScoped<RecurringCapture>();
        services.AddScoped<RecurringOrderView>();
        services.AddScoped<PeriodOrders>();
    }
}
