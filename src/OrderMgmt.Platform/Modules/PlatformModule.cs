using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Platform.Modules;

/// <summary>
/// The platform seen as a module, so that its own commands and queries (keys, dead letters, integrity) take the same way as
/// all others. It has no lane and is not part of the host's list.
/// </summary>
internal sealed class PlatformModule : Module
{
    public override string Name => "Platform";

    public override Type DbContextType => typeof(PlatformDbContext);

    internal override bool IsOperations => true;

    public override void AddTo(IServiceCollection services)
    {
        services.AddDbContextPool<PlatformDbContext>((provider, options) =>
            provider.GetRequiredService<DatabaseSettings>().Configure(options, PlatformDbContext.SchemaName));
        AddDiscovered(services);
    }
}
