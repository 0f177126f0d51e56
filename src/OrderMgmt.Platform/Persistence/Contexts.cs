using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Platform.Persistence;

/// <summary>What is done with the contexts of the platform and of all modules alike.</summary>
public static class Contexts
{
    /// <summary>Builds the models that are not built yet; each takes some tenths of a second.</summary>
    public static void BuildModels(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        foreach (var (_, context) in In(scope.ServiceProvider))
        {
            _ = context.Model;
        }
    }

    /// <summary>
    /// Lets the statements of a scope take as long as they need. A driver gives up after half a minute, which is right for a request and wrong
    /// for what goes through whole tables; whoever waits for it can still stop it. A context forgets this when it goes back to its pool.
    /// </summary>
    public static void LiftTimeLimits(IServiceProvider scope)
    {
        foreach (var (_, context) in In(scope))
        {
            context.Database.SetCommandTimeout(TimeSpan.Zero);
        }
    }

    /// <summary>All contexts of a scope, with their schemas: the shared tables first, then module by module.</summary>
    internal static IEnumerable<(string Schema, DbContext Context)> In(IServiceProvider scope) =>
        scope.GetRequiredService<ModuleList>().All.Select(module => (module.Schema, Type: module.DbContextType))
            .Prepend((Schema: PlatformDbContext.SchemaName, Type: typeof(PlatformDbContext)))
            .Select(context => (context.Schema, (DbContext)scope.GetRequiredService(context.Type)));
}
