using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>The module's tables.</summary>
internal interface IReturnsDb : IUnitOfWork
{
    DbSet<CustomerReturn> Returns { get; }

    DbSet<ReturnLine> ReturnLines { get; }

    DbSet<DeliveredOrder> DeliveredOrders { get; }

    DbSet<DeliveredOrderLine> DeliveredOrderLines { get; }

    DbSet<ReturnReason> ReturnReasons { get; }

    DbSet<MergedCustomer> MergedCustomers { get; }
}
