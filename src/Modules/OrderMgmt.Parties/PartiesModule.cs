using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Parties.Application;
using OrderMgmt.Parties.Infrastructure;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Parties;

/// <summary>Whom the company deals with: customers and vendors.</summary>
public sealed class PartiesModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Parties";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(PartiesDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<PartiesDbContext, IPartiesDb>(services);
        services.AddScoped<IPartyNumbers, PartyNumbers>();
        services.AddScoped<PartyReferences>();
    }
}
