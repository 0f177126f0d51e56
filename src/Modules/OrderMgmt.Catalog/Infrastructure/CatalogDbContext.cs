using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Application;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Infrastructure;

internal sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : ModuleDbContext(options), ICatalogDb
{
    public DbSet<Product> Products => Set<Product>();

    protected override string Schema => "catalog";
}
