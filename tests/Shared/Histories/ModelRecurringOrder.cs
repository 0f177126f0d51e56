namespace OrderMgmt.Tests.Shared.Histories;

/// <summary>A recurring order as people understand it: each period's day is found from the first one, and the calendar is gone through day by day.</summary>
internal sealed class ModelRecurringOrder(string id, DateOnly first, int months, int days, int count, decimal quantity)
{
    private readonly List<(int Number, DateOnly On, bool IsMade)> _periods = [];
    private bool _isGivenUp;

    public string Id => id;

    public decimal Quantity => quantity;

    public bool IsPaused { get; private set; }

    /// <summary>What became of each period whose turn has been.</summary>
    public IReadOnlyList<(int Number, DateOnly On, bool IsMade)> Periods => _periods;

    public bool HasEnded => _isGivenUp || _periods.Count == count;

    private DateOnly NextOn => first.AddMonths(months * _periods.Count).AddDays(days * _periods.Count);

    /// <summary>Makes the orders of all periods that have begun. Returns how many.</summary>
    public int Make(DateOnly today)
    {
        var before = _periods.Count;
        while (!HasEnded && !IsPaused && NextOn <= today)
        {
            Settle(isMade: true);
        }

        return _periods.Count - before;
    }

    public void Skip() => Settle(isMade: false);

    public void Pause() => IsPaused = true;

    public void Resume(DateOnly today)
    {
        IsPaused = false;
        while (!HasEnded && NextOn < today)
        {
            Skip();
        }
    }

    public void End() => _isGivenUp = true;

    private void Settle(bool isMade) => _periods.Add((_periods.Count + 1, NextOn, isMade));
}
