using OrderMgmt.Catalog.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Catalog.Infrastructure;

/// <summary>Gives words to the products of a database that is older than the search by words.</summary>
internal sealed class IndexWords(CatalogDbContext db, DatabaseSettings database) : IFirstStart
{
    public Task RunAsync(CancellationToken cancellationToken) => database.IndexAsync<Product>(db, cancellationToken);
}
