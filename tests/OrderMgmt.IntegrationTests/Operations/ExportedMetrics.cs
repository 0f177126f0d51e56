using System.Diagnostics.Metrics;
using OrderMgmt.Api.Hosting;

namespace OrderMgmt.IntegrationTests.Operations;

/// <summary>Listens to what the product exports, and names it as Prometheus does when it takes metrics in by OTLP.</summary>
internal sealed class ExportedMetrics : IDisposable
{
    private static readonly Dictionary<string, string> Units = new() { ["s"] = "seconds", ["ms"] = "milliseconds", ["By"] = "bytes" };

    private readonly MeterListener _listener = new();
    private readonly HashSet<string> _names = [];

    public ExportedMetrics()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Observability.Meters.Contains(instrument.Meter.Name))
            {
                lock (_names)
                {
                    _names.Add(PrometheusName(instrument));
                }

                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.Start();
    }

    public IReadOnlyCollection<string> Names
    {
        get
        {
            lock (_names)
            {
                return [.. _names.Order(StringComparer.Ordinal)];
            }
        }
    }

    public void Dispose() => _listener.Dispose();

    internal static string PrometheusName(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        var name = instrument.Name.Replace('.', '_');
        if (instrument.Unit is { } unit && Units.TryGetValue(unit, out var suffix) && !name.Split('_').Contains(suffix))
        {
            name += "_" + suffix;
        }

        var isCounter = kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal);
        return isCounter ? name + "_total" : name;
    }
}
