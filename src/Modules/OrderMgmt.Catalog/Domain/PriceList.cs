using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>
/// Prices in one currency for one customer, one customer group, or all. Its lines are aggregates of their own, because a list can
/// have hundreds of thousands of them. Currency and audience are fixed: they decide which lists may not overlap.
/// </summary>
internal sealed class PriceList : AggregateRoot
{
    private PriceList()
    {
    }

    public PriceList(string code, string currency, Audience audience, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Code = code;
        Currency = currency;
        CustomerId = audience.CustomerId;
        CustomerNumber = audience.CustomerNumber;
        CustomerGroupId = audience.CustomerGroupId;
        CustomerGroupCode = audience.CustomerGroupCode;
    }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    public string Currency { get; private init; } = "";

    public Guid? CustomerId { get; private set; }

    public string? CustomerNumber { get; private set; }

    public Guid? CustomerGroupId { get; private init; }

    public string? CustomerGroupCode { get; private init; }

    /// <summary>The higher one wins among lists for the same audience.</summary>
    public int Priority { get; private set; }

    public DateOnly? ValidFrom { get; private set; }

    /// <summary>First day on which it no longer holds.</summary>
    public DateOnly? ValidTo { get; private set; }

    public bool Active { get; private set; }

    public string? ExternalId { get; private set; }

    public IReadOnlyDictionary<string, string> Metadata { get; private set; } = new Dictionary<string, string>();

    public Period Validity => new(ValidFrom, ValidTo);

    public void Change(PriceListDetails details)
    {
        Name = details.Name;
        Priority = details.Priority;
        ValidFrom = details.Validity.From;
        ValidTo = details.Validity.To;
        Active = details.Active;
        ExternalId = details.ExternalId;
        Metadata = details.Metadata;
        Raise(new PriceListWasChanged(this));
    }

    /// <summary>Its customer was merged into another, whose own lists go first.</summary>
    public void MoveTo(Guid customerId, string customerNumber, int priority)
    {
        CustomerId = customerId;
        CustomerNumber = customerNumber;
        Priority = priority;
        Raise(new PriceListWasChanged(this));
    }

    /// <summary>Called before it is deleted with its lines; documents keep the prices they took.</summary>
    public void Remove() => Raise(new PriceListWasRemoved(this));
}

/// <summary>Whom a list is for; nobody in particular = all customers.</summary>
internal sealed record Audience(Guid? CustomerId, string? CustomerNumber, Guid? CustomerGroupId, string? CustomerGroupCode);

/// <summary>Everything about a list that can be changed.</summary>
internal sealed record PriceListDetails(
    string Name, int Priority, Period Validity, bool Active, string? ExternalId, IReadOnlyDictionary<string, string> Metadata);

/// <summary>Days from the first until the day before the second; both may be open.</summary>
internal readonly record struct Period(DateOnly? From, DateOnly? To)
{
    public bool IsEmpty => (From ?? DateOnly.MinValue) >= (To ?? DateOnly.MaxValue);

    public Period Intersect(Period other) => new(Later(From, other.From), Earlier(To, other.To));

    public bool Overlaps(Period other) => !Intersect(other).IsEmpty;

    private static DateOnly? Later(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}
