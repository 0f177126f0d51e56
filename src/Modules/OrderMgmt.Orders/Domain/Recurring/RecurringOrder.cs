using System.Globalization;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Domain;

/// <summary>
/// An agreement to order the same again and again: it makes one order per period, ever. Periods are settled in their order, each made
/// or skipped; some ahead may be skipped already.
/// </summary>
internal sealed class RecurringOrder : AggregateRoot
{
    /// <summary>Why periods that passed during a pause have no order.</summary>
    public const string PassedWhilePaused = "It passed while the recurring order was paused.";

    private readonly List<RecurringPeriod> _periods = [];
    private List<RecurringLine> _lines = [];
    private List<int> _skippedAhead = [];

    private RecurringOrder()
    {
    }

    public string Number { get; private init; } = "";
    public Guid CustomerId { get; private init; }
    public string CustomerNumber { get; private init; } = "";
    public string CustomerName { get; private init; } = "";

    /// <summary>That of the prices and amounts given by hand.</summary>
    public string Currency { get; private set; } = "";

    public RecurringOrderStatus Status { get; private set; } = RecurringOrderStatus.Active;
    public RecurringTerms Terms { get; private set; } = null!;
    public RecurringSchedule Schedule { get; private set; } = null!;

    /// <summary>Periods of the schedule before its first that counts: since a change of rhythm numbers go on, days begin anew.</summary>
    public int PeriodOffset { get; private set; }

    /// <summary>The period that is settled next; periods before it are.</summary>
    public int NextPeriod { get; private set; }

    /// <summary>Its first day; nothing when there is no further one.</summary>
    public DateOnly? NextOn { get; private set; }

    /// <summary>The first day of the period settled last.</summary>
    public DateOnly? LastOn { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }
    public string? EndReason { get; private set; }

    public IReadOnlyList<RecurringLine> Lines => _lines;

    /// <summary>Those settled since it was loaded; all others stay in their table.</summary>
    public IReadOnlyList<RecurringPeriod> Periods => _periods;

    /// <summary>The next period as its order names it.</summary>
    public RecurringSource NextSource => new(Id, Number, NextPeriod, NextOn!.Value);

    public static RecurringOrder Agree(
        Guid id, string number, OrderCustomer customer, RecurringTerms terms, RecurringSchedule schedule, IReadOnlyList<RecurringLine> lines, CompanyTime time)
    {
        var recurring = new RecurringOrder
        {
            Id = id,
            CreatedAt = time.Now,
            Number = number,
            CustomerId = customer.CustomerId,
            CustomerNumber = customer.Number,
            CustomerName = customer.Name,
            Currency = customer.Currency,
            Terms = terms,
            Schedule = schedule,
            _lines = [.. lines],
        };
        recurring.Raise(new RecurringOrderWasCreated(recurring));
        recurring.GoOn(1, time);
        return recurring;
    }

    /// <summary>From the next period on. Another rhythm begins today or after the last period, whichever is later; its numbers go on.</summary>
    public void Change(string currency, RecurringTerms terms, RecurringSchedule schedule, IReadOnlyList<RecurringLine> lines, CompanyTime time)
    {
        RequireNotEnded();
        if (!schedule.HasRhythmOf(Schedule))
        {
            RequireNothingDue(time);
            PassBy(time);
            PeriodOffset = schedule.FirstFrom(LastOn >= time.Today ? LastOn.Value.AddDays(1) : time.Today) - NextPeriod;
        }

        Currency = currency;
        Terms = terms;
        Schedule = schedule;
        _lines = [.. lines];
        Raise(new RecurringOrderWasChanged(this));
        GoOn(NextPeriod, time);
    }

    public void Pause()
    {
        if (Status != RecurringOrderStatus.Active)
        {
            throw new DomainException("orders.recurring_not_active", $"{Number} is {Status.ToText()}, so it can't be paused.");
        }

        Status = RecurringOrderStatus.Paused;
        Raise(new RecurringOrderWasPaused(this));
    }

    /// <summary>Goes on with the period of today or the first after it; those that passed during the pause are skipped.</summary>
    public void Resume(CompanyTime time)
    {
        if (Status != RecurringOrderStatus.Paused)
        {
            throw new DomainException("orders.recurring_not_paused", $"{Number} is {Status.ToText()}, so it can't be resumed.");
        }

        Status = RecurringOrderStatus.Active;
        Raise(new RecurringOrderWasResumed(this));
        PassBy(time);
        GoOn(NextPeriod, time);
    }

    /// <summary>Settles that a period gets no order: the next one, or one further ahead.</summary>
    public void Skip(int? period, string? reason, CompanyTime time)
    {
        RequireNotEnded();
        var number = period ?? NextPeriod;
        if (number < NextPeriod || _skippedAhead.Contains(number))
        {
            throw Refused("orders.period_settled", "period_settled", Text($"Period {number} of {Number} was made or skipped already; name a later one."));
        }

        if (DayOf(number) is not { } day)
        {
            throw Refused("orders.period_unknown", "period_unknown", Text($"{Number} has no period {number}: it ends before. Name an earlier one."));
        }

        Settle(number, day, reason, time);
        if (number == NextPeriod)
        {
            GoOn(number + 1, time);
        }
        else
        {
            _skippedAhead = [.. _skippedAhead, number];
        }
    }

    public void End(string? reason, CompanyTime time)
    {
        RequireNotEnded();
        Close(reason, time);
    }

    /// <summary>False for a timer that was overtaken: its period is settled, put off or given up.</summary>
    public bool IsDue(int period, CompanyTime time) => Status == RecurringOrderStatus.Active && period == NextPeriod && NextOn <= time.Today;

    /// <summary>The next period has its order, whether that was confirmed, is on hold or stayed a draft.</summary>
    public void Made(Order order, CompanyTime time)
    {
        LastOn = NextOn;
        _periods.Add(RecurringPeriod.Made(Id, NextPeriod, NextOn!.Value, order, time.Now));
        GoOn(NextPeriod + 1, time);
    }

    /// <summary>The first day of a period that is still to come.</summary>
    private DateOnly? DayOf(int number) => number > Schedule.Count || Schedule.DayOf(number + PeriodOffset) is not { } day || day > Schedule.EndsOn ? null : day;

    /// <summary>Turns to a period, or to the first after it that was not skipped ahead. Without one it is over.</summary>
    private void GoOn(int number, CompanyTime time)
    {
        TurnTo(number);
        if (NextOn is not { } day)
        {
            Close(null, time);
        }
        else if (Status == RecurringOrderStatus.Active)
        {
            Raise(new RecurringPeriodFallsDue(this, NextPeriod, time.StartOf(day)));
        }
    }

    private void TurnTo(int number)
    {
        while (_skippedAhead.Contains(number))
        {
            LastOn = DayOf(number) ?? LastOn;
            number++;
        }

        _skippedAhead = _skippedAhead.FindAll(ahead => ahead > number);
        NextPeriod = number;
        NextOn = DayOf(number);
    }

    /// <summary>Of an active one nothing has passed but what is just being made.</summary>
    private void PassBy(CompanyTime time)
    {
        while (NextOn is { } day && day < time.Today)
        {
            Settle(NextPeriod, day, PassedWhilePaused, time);
            TurnTo(NextPeriod + 1);
        }
    }

    private void Settle(int number, DateOnly day, string? reason, CompanyTime time)
    {
        LastOn = number == NextPeriod ? day : LastOn;
        _periods.Add(RecurringPeriod.Skipped(Id, number, day, reason, time.Now));
        Raise(new RecurringPeriodWasSkipped(this, number, day, reason));
    }

    private void Close(string? reason, CompanyTime time)
    {
        Status = RecurringOrderStatus.Ended;
        NextOn = null;
        EndedAt = time.Now;
        EndReason = reason;
        Raise(new RecurringOrderWasEnded(this));
    }

    private void RequireNotEnded()
    {
        if (Status == RecurringOrderStatus.Ended)
        {
            throw new DomainException("orders.recurring_ended", $"{Number} has ended, for good. Agree on a new recurring order.");
        }
    }

    private void RequireNothingDue(CompanyTime time)
    {
        if (Status == RecurringOrderStatus.Active && NextOn <= time.Today)
        {
            throw Refused("orders.period_due", "period_due", Text($"The order for period {NextPeriod} of {Number} is just being made. Try again in a moment."), "/schedule");
        }
    }

    private static DomainException Refused(string code, string problem, string message, string pointer = "/period") => new(code, message, [new Problem(pointer, problem, message)]);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
