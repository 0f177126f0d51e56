using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases;

/// <summary>Makes a module's context for the migration tools, which never connect.</summary>
internal abstract class DesignTimeFactory<TContext>(string schema) : IDesignTimeDbContextFactory<TContext>
    where TContext : ModuleDbContext
{
    public TContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<TContext>();
        DesignTime.Engine.Configure(options, DesignTime.ConnectionString, schema);
        return (TContext)Activator.CreateInstance(typeof(TContext), options.Options)!;
    }
}
