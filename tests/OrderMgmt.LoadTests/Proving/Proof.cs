namespace OrderMgmt.LoadTests.Proving;

/// <summary>What a proof has done on one database so far, and what it found wrong. Shared between threads.</summary>
internal sealed class Proof(string provider, string engine)
{
    /// <summary>Faults kept in words; all are counted.</summary>
    private const int Remembered = 50;

    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, long> _figures = [];
    private readonly List<string> _faults = [];

    public string Provider => provider;

    public string Engine => engine;

    public double Seconds { get; set; }

    /// <summary>How often each thing was done, in the order in which they first were.</summary>
    public IReadOnlyDictionary<string, long> Figures
    {
        get
        {
            lock (_lock)
            {
                return new OrderedDictionary<string, long>(_figures);
            }
        }
    }

    /// <summary>The first faults in words.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_lock)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>What was measured, in the order in which it is shown.</summary>
    public List<Reading> Readings { get; } = [];

    /// <summary>What somebody should look at, though it is not wrong.</summary>
    public List<string> Remarks { get; } = [];

    public int FaultCount { get; private set; }

    public bool IsClean => FaultCount == 0;

    public void Count(string figure, long by = 1)
    {
        lock (_lock)
        {
            _figures[figure] = _figures.GetValueOrDefault(figure) + by;
        }
    }

    public void Note(string row, string column, double value)
    {
        lock (_lock)
        {
            Readings.Add(new Reading(row, column, value));
        }
    }

    public void Fault(string fault)
    {
        lock (_lock)
        {
            FaultCount++;
            if (_faults.Count < Remembered)
            {
                _faults.Add(fault);
            }
        }
    }

    public void Expect(bool holds, Func<string> fault)
    {
        if (!holds)
        {
            Fault(fault());
        }
    }
}

/// <summary>A figure that was measured, by its place in the table.</summary>
internal sealed record Reading(string Row, string Column, double Value);
