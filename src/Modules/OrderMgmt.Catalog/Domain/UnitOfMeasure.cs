using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Catalog.Domain;

/// <summary>A unit in which products are counted. Its code is fixed, because products and documents name it.</summary>
internal sealed class UnitOfMeasure : AggregateRoot
{
    /// <summary>Those that every installation begins with.</summary>
    public static readonly IReadOnlyList<(string Code, string Name, string? BaseUnit, decimal? Factor)> Shipped =
    [
        ("pcs", "Piece", null, null), ("box", "Box", null, null), ("pack", "Pack", null, null), ("pair", "Pair", "pcs", 2), ("dozen", "Dozen", "pcs", 12),
        ("min", "Minute", null, null), ("h", "Hour", "min", 60), ("day", "Day", null, null), ("month", "Month", null, null), ("year", "Year", "month", 12),
        ("g", "Gram", null, null), ("kg", "Kilogram", "g", 1000), ("mm", "Millimetre", null, null), ("m", "Metre", "mm", 1000), ("ml", "Millilitre", null, null), ("l", "Litre", "ml", 1000),
    ];

    private UnitOfMeasure()
    {
    }

    public UnitOfMeasure(string code, string name, string? baseUnit, decimal? factor, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Code = code;
        Change(name, baseUnit, factor);
    }

    public string Code { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The unit it is converted into; one without a base unit of its own.</summary>
    public string? BaseUnit { get; private set; }

    /// <summary>How many of the base unit one of it is.</summary>
    public decimal? Factor { get; private set; }

    public void Change(string name, string? baseUnit, decimal? factor)
    {
        Name = name;
        BaseUnit = baseUnit;
        Factor = factor;
        Raise(new UnitWasChanged(this));
    }
}
