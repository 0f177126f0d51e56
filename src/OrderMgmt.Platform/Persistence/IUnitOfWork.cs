using Microsoft.EntityFrameworkCore.Infrastructure;

namespace OrderMgmt.Platform.Persistence;

/// <summary>What every module's view of its tables has in common.</summary>
public interface IUnitOfWork
{
    /// <summary>The connection and its transaction.</summary>
    DatabaseFacade Database { get; }

    /// <summary>Writes the changes, their events and deliveries.</summary>
    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
