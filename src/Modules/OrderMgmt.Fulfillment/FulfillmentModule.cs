using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Fulfillment.Application;
using OrderMgmt.Fulfillment.Infrastructure;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Fulfillment;

/// <summary>Warehouses, stock, allocation, backorders, deliveries and work orders.</summary>
public sealed class FulfillmentModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Fulfillment";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(FulfillmentDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<FulfillmentDbContext, IFulfillmentDb>(services);
        services.AddScoped<DocumentNumbers>();
        services.AddScoped<StockRoom>();
        services.AddScoped<BackorderQueue>();
        services.AddScoped<DeliveryPreparation>();
        services.AddScoped<OrderStop>();
    }
}
