using System.Reflection;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// Remembers that this build has brought the database in order, so that its later starts need not look at every module's tables.
/// A build that has not been here before looks first.
/// </summary>
public sealed class Preparation(ModuleList modules, DatabaseSettings database, IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly string _build = BuildOf([
        typeof(Preparation).Assembly, database.Engine.GetType().Assembly, .. modules.All.Select(module => module.Assembly)]);

    /// <summary>True when this build has prepared the database before.</summary>
    public async Task<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        return !(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any() && await IsKnownAsync(context, cancellationToken);
    }

    /// <summary>To be called once all migrations are applied and all shipped records are there.</summary>
    public async Task RememberAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        using var write = await database.Engine.EnterWriteAsync(cancellationToken);
        if (await IsKnownAsync(context, cancellationToken))
        {
            return;
        }

        context.Add(new PreparedBuild { Build = _build, At = clock.GetUtcNow() });
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (database.Engine.IsUniqueViolation(exception))
        {
            // Another process of the same build was faster.
        }
    }

    private Task<bool> IsKnownAsync(PlatformDbContext context, CancellationToken cancellationToken) =>
        context.Set<PreparedBuild>().AnyAsync(build => build.Build == _build, cancellationToken);

    private static string BuildOf(IEnumerable<Assembly> assemblies) =>
        Convert.ToHexStringLower(SHA256.HashData([.. assemblies.SelectMany(assembly => assembly.ManifestModule.ModuleVersionId.ToByteArray())]));
}
