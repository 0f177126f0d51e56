using OrderMgmt.LoadTests.Client;

namespace OrderMgmt.LoadTests.Measuring;

/// <summary>The durations of calls, by kind. Not shared between threads: each client has its own, merged afterwards.</summary>
internal sealed class CallTimes
{
    private readonly List<double>[] _milliseconds = [.. Calls.All.Select(_ => new List<double>())];

    public void Add(Call call, TimeSpan duration) => _milliseconds[(int)call].Add(duration.TotalMilliseconds);

    public void Add(CallTimes other)
    {
        foreach (var call in Calls.All)
        {
            _milliseconds[(int)call].AddRange(other._milliseconds[(int)call]);
        }
    }

    public int CountOf(Call call) => _milliseconds[(int)call].Count;

    public Percentiles Of(Call call) => Percentiles.Of(_milliseconds[(int)call]);

    public int Reads => Calls.All.Where(call => call.IsRead()).Sum(CountOf);

    public int Commands => Calls.All.Where(call => !call.IsRead()).Sum(CountOf);
}

/// <summary>Median and 99th percentile, in milliseconds.</summary>
internal sealed record Percentiles(double P50, double P99)
{
    public static Percentiles Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return new Percentiles(At(0.50), At(0.99));

        double At(double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
