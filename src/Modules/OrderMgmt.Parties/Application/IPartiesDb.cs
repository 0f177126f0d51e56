using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;

namespace OrderMgmt.Parties.Application;

/// <summary>What the use cases see of the module's database.</summary>
internal interface IPartiesDb
{
    DbSet<Customer> Customers { get; }

    DbSet<Vendor> Vendors { get; }

    DbSet<PaymentTermCopy> PaymentTerms { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
