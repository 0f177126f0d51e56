namespace OrderMgmt.LoadTests.Measuring;

/// <summary>The durations of calls that go by a name, in the order in which they were first made.</summary>
internal sealed class Timings
{
    private readonly OrderedDictionary<string, List<double>> _milliseconds = [];

    public IEnumerable<string> Names => _milliseconds.Keys;

    public Percentiles Of(string name) => Percentiles.Of(_milliseconds[name]);

    public void Add(string name, TimeSpan duration)
    {
        if (!_milliseconds.TryGetValue(name, out var durations))
        {
            _milliseconds.Add(name, durations = []);
        }

        durations.Add(duration.TotalMilliseconds);
    }
}
