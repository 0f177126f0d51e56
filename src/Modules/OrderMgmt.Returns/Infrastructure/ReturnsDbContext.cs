using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Infrastructure;

internal sealed class ReturnsDbContext(DbContextOptions<ReturnsDbContext> options) : ModuleDbContext(options), IReturnsDb
{
    public DbSet<CustomerReturn> Returns => Set<CustomerReturn>();

    public DbSet<ReturnLine> ReturnLines => Set<ReturnLine>();

    public DbSet<DeliveredOrder> DeliveredOrders => Set<DeliveredOrder>();

    public DbSet<DeliveredOrderLine> DeliveredOrderLines => Set<DeliveredOrderLine>();

    public DbSet<ReturnReason> ReturnReasons => Set<ReturnReason>();

    public DbSet<MergedCustomer> MergedCustomers => Set<MergedCustomer>();

    protected override string Schema => "returns";
}
