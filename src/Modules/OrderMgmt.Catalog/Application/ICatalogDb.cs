using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Application;

/// <summary>What the use cases see of the module's database.</summary>
internal interface ICatalogDb
{
    DbSet<Product> Products { get; }

    DbSet<UnitOfMeasure> Units { get; }

    DbSet<TaxCategory> TaxCategories { get; }

    DbSet<PriceList> PriceLists { get; }

    DbSet<PriceLine> PriceLines { get; }

    DbSet<VendorItem> VendorItems { get; }

    DbSet<KnownRecord> KnownRecords { get; }

    DbSet<SearchWord> SearchWords { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
