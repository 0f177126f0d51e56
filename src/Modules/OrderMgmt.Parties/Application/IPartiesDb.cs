using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Application;

/// <summary>What the use cases see of the module's database.</summary>
internal interface IPartiesDb
{
    DbSet<Customer> Customers { get; }

    DbSet<Vendor> Vendors { get; }

    DbSet<Contact> Contacts { get; }

    DbSet<CustomerGroup> CustomerGroups { get; }

    DbSet<Team> Teams { get; }

    DbSet<SearchWord> SearchWords { get; }

    DbSet<PaymentTermCopy> PaymentTerms { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken = default);
}
