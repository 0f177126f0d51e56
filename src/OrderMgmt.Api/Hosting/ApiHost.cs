using OrderMgmt.Api.Http;
using OrderMgmt.Api.Http.Problems;
using OrderMgmt.Api.OpenApi;
using OrderMgmt.Api.Security;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Jobs;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Modules;

namespace OrderMgmt.Api.Hosting;

/// <summary>Puts the application together. Every verb uses it; only <c>serve</c> starts it.</summary>
internal static class ApiHost
{
    private const string DefaultUrl = "http://localhost:5080";
    private const long LargestBody = 10 * 1024 * 1024;
    private static readonly string[] UrlSettings = ["urls", "http_ports", "https_ports"];

    /// <summary>Builds the application from configuration files, environment and arguments; tests replace what is outside, such as the clock.</summary>
    public static WebApplication Build(IReadOnlyList<string> arguments, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. arguments],
            ApplicationName = typeof(ApiHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var configuration = builder.Configuration;
        if (!UrlSettings.Any(setting => configuration[setting] is { Length: > 0 }) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            configuration.GetSection("Kestrel:Limits").Bind(kestrel.Limits);
        });
        builder.AddObservability();
        builder.Services.Configure<CompanyOptions>(configuration.GetSection("Company"));
        builder.Services.Configure<MessagingOptions>(configuration.GetSection("Messaging"));
        builder.Services.Configure<JobsOptions>(configuration.GetSection("Jobs"));
        builder.Services.AddOrderMgmt(Modules.All, Database.From(configuration));
        builder.Services.AddSecurity(configuration, builder.Environment);
        builder.Services.AddHttpApi(configuration);
        builder.Services.AddApiDocument();
        builder.Services.AddHealth();
        replace?.Invoke(builder.Services);
        var app = builder.Build();
        UsePipeline(app);
        return app;
    }

    private static void UsePipeline(WebApplication app)
    {
        var limits = app.Configuration.GetSection("RateLimits").Get<RateLimitOptions>() ?? new RateLimitOptions();
        var clock = app.Services.GetRequiredService<TimeProvider>();
        app.UseResponseHeaders();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseRouting();
        app.UseCors();
        app.UseAddressLimit(limits, clock);
        app.UseAuthentication();
        app.UseClientLimit(limits, clock);
        app.UseAuthorization();
        app.MapControllers();
        app.MapHealth();
        app.MapApiDocument();
    }
}
