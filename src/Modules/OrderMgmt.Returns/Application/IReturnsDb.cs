using Microsoft.EntityFrameworkCore;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>The module's tables.</summary>
internal interface IReturnsDb
{
    DbSet<CustomerReturn> Returns { get; }

    DbSet<ReturnLine> ReturnLines { get; }

    DbSet<DeliveredOrder> DeliveredOrders { get; }

    DbSet<DeliveredOrderLine> DeliveredOrderLines { get; }

    DbSet<ReturnReason> ReturnReasons { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken);
}

/// <summary>The number series <c>RMA</c>.</summary>
internal interface IReturnNumbers
{
    /// <summary>The next number of the year at an instant.</summary>
    Task<string> NextAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
