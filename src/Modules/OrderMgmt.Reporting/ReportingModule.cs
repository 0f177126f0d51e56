using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Infrastructure;
using OrderMgmt.Reporting.Integrations;

namespace OrderMgmt.Reporting;

/// <summary>Timeline, document graph, profit, receivables, dashboard and exceptions: read models fed only by events.</summary>
public sealed class ReportingModule : Module
{
    internal const string Lane = "Reporting";

    /// <inheritdoc/>
    public override string Name => Lane;

    /// <inheritdoc/>
    public override Type DbContextType => typeof(ReportingDbContext);

    /// <inheritdoc/>
    public override void AddTo(IServiceCollection services)
    {
        AddTo<ReportingDbContext, IReportingDb>(services);
        services.AddScoped<IReadModels, StoredReadModels>();
        services.AddScoped<ReportingLane>();
        services.AddScoped<OpenFigures>();
        services.AddSingleton<KeptFence>();
        services.AddScoped<ProjectorOf>(provider => models => new Projector(models, provider.GetRequiredService<IOptions<CompanyOptions>>().Value));
    }
}
