using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Api.Hosting;

/// <summary>Logs for people in Development and for machines elsewhere; traces and metrics where somebody collects them.</summary>
internal static class Observability
{
    private const string CollectorSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddObservability(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(options => options.SingleLine = true);
        }
        else
        {
            builder.Logging.AddJsonConsole(options => options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
            builder.Services.Configure<Microsoft.Extensions.Logging.Console.JsonConsoleFormatterOptions>(options => options.UseUtcTimestamp = true);
        }

        if (string.IsNullOrEmpty(builder.Configuration[CollectorSetting]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("ordermgmt"))
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddMeter(MessagingMetrics.MeterName))
            .UseOtlpExporter();
    }
}
