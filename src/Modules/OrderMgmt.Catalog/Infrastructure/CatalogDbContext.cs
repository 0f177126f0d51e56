using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Infrastructure;

internal sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : ModuleDbContext(options), ICatalogDb
{
    public DbSet<Product> Products => Set<Product>();

    public DbSet<UnitOfMeasure> Units => Set<UnitOfMeasure>();

    public DbSet<TaxCategory> TaxCategories => Set<TaxCategory>();

    public DbSet<PriceList> PriceLists => Set<PriceList>();

    public DbSet<PriceLine> PriceLines => Set<PriceLine>();

    public DbSet<VendorItem> VendorItems => Set<VendorItem>();

    public DbSet<KnownRecord> KnownRecords => Set<KnownRecord>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    protected override string Schema => "catalog";
}
