using Microsoft.EntityFrameworkCore;
using OrderMgmt.Catalog.Domain;

namespace OrderMgmt.Catalog.Application;

/// <summary>What the use cases see of the module's database.</summary>
internal interface ICatalogDb
{
    DbSet<Product> Products { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
