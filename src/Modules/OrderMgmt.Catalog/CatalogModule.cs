using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Infrastructure;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Catalog;

/// <summary>What is sold, at what price to whom, and what vendors charge for it.</summary>
public sealed class CatalogModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Catalog";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(CatalogDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<CatalogDbContext, ICatalogDb>(services);
        services.AddScoped<ProductReferences>();
        services.AddScoped<PriceReferences>();
        services.AddScoped<PriceOverlaps>();
    }
}
