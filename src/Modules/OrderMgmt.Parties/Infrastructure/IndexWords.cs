using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

/// <summary>Gives words to the customers and vendors of a database that is older than the search by words.</summary>
internal sealed class IndexWords(PartiesDbContext db, DatabaseSettings database) : IFirstStart
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await database.IndexAsync<Customer>(db, cancellationToken);
        await database.IndexAsync<Vendor>(db, cancellationToken);
    }
}
