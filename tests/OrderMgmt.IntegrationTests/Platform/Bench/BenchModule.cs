using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform.Bench;

/// <summary>The smallest module that uses all that the platform offers to one.</summary>
internal sealed class BenchModule : Module
{
    public override string Name => "Bench";

    public override Type DbContextType => typeof(BenchDbContext);

    public override void AddTo(IServiceCollection services) => AddTo<BenchDbContext, IBenchDb>(services);
}

internal interface IBenchDb : IUnitOfWork
{
    DbSet<Gadget> Gadgets { get; }

    DbSet<Receipt> Receipts { get; }
}

internal sealed class BenchDbContext(DbContextOptions<BenchDbContext> options) : ModuleDbContext(options), IBenchDb
{
    public DbSet<Gadget> Gadgets => Set<Gadget>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    protected override string Schema => "bench";

    protected override void ConfigureModel(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Gadget>(gadget =>
        {
            gadget.Property(g => g.Name).HasMaxLength(100);
            gadget.Property(g => g.Rate).HasPrecision(19, 8);
            gadget.HasMany(g => g.Parts).WithOne().HasForeignKey(part => part.GadgetId);
            gadget.OwnsOne(g => g.Maker, maker => maker.Property(m => m.Name).HasMaxLength(100));
        });
        modelBuilder.Entity<Part>();
        modelBuilder.Entity<Receipt>().Property(receipt => receipt.Text).HasMaxLength(100);
    }
}
