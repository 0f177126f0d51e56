namespace OrderMgmt.LoadTests.Measuring;

/// <summary>The durations of calls that go by a name. Shared between threads.</summary>
internal sealed class Timings
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<double>> _milliseconds = [];

    public void Add(string name, TimeSpan duration)
    {
        lock (_lock)
        {
            if (!_milliseconds.TryGetValue(name, out var durations))
            {
                _milliseconds.Add(name, durations = []);
            }

            durations.Add(duration.TotalMilliseconds);
        }
    }

    public Percentiles Of(string name) => Percentiles.Of(_milliseconds[name]);

    /// <summary>How many such calls one client makes in a second.</summary>
    public double RateOf(string name) => 1000 / _milliseconds[name].Average();
}
