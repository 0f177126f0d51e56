using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Returns.Application;
using OrderMgmt.Returns.Infrastructure;

namespace OrderMgmt.Returns;

/// <summary>Goods that come back: who may send what, what has arrived and what becomes of it.</summary>
public sealed class ReturnsModule : Module
{
    /// <inheritdoc/>
    public override string Name => "Returns";

    /// <inheritdoc/>
    public override Type DbContextType => typeof(ReturnsDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services) => AddTo<ReturnsDbContext, IReturnsDb>(services);
}
