using Microsoft.EntityFrameworkCore;
using OrderMgmt.Parties.Application;
using OrderMgmt.Parties.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Parties.Infrastructure;

internal sealed class PartiesDbContext(DbContextOptions<PartiesDbContext> options) : ModuleDbContext(options), IPartiesDb
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Vendor> Vendors => Set<Vendor>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<CustomerGroup> CustomerGroups => Set<CustomerGroup>();

    public DbSet<Team> Teams => Set<Team>();

    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    public DbSet<PaymentTermCopy> PaymentTerms => Set<PaymentTermCopy>();

    protected override string Schema => "parties";
}
