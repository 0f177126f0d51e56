using System.Globalization;

namespace OrderMgmt.Reporting.Domain;

/// <summary>What is counted of things that are open.</summary>
internal enum OpenFigureKind
{
    /// <summary>Invoices with a balance by due date; value = balance.</summary>
    Receivables,

    /// <summary>Deliveries that are ready and have not left.</summary>
    DeliveriesDue,

    /// <summary>Returns that have not arrived completely.</summary>
    ReturnsExpected,

    /// <summary>Exceptions whose cause is there, by kind; value = value at risk.</summary>
    Exceptions,

    /// <summary>No figure: its count is the fence of the lane under which the figures are kept.</summary>
    Kept,
}

/// <summary>A count of what is open, changed with each event so that reading it never goes through what is open. Values in base currency.</summary>
internal sealed class OpenFigure : ICounter
{
    private OpenFigure()
    {
    }

    /// <summary>Kind and what it is counted by, joined.</summary>
    public string Id { get; private init; } = "";
    public OpenFigureKind Kind { get; private init; }
    public DateOnly? DueDate { get; private init; }
    public ExceptionKind? Exception { get; private init; }
    public int Count { get; set; }
    public decimal Value { get; set; }

    object[] IReadModel.Key => [Id];

    public static OpenFigure Receivable(DateOnly dueDate, int count, decimal balance) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{OpenFigureKind.Receivables}|{dueDate:yyyy-MM-dd}"),
        Kind = OpenFigureKind.Receivables,
        DueDate = dueDate,
        Count = count,
        Value = balance,
    };

    public static OpenFigure Of(ExceptionKind exception, int count, decimal valueAtRisk) => new()
    {
        Id = $"{OpenFigureKind.Exceptions}|{exception}",
        Kind = OpenFigureKind.Exceptions,
        Exception = exception,
        Count = count,
        Value = valueAtRisk,
    };

    public static OpenFigure Of(OpenFigureKind kind, int count) => new() { Id = kind.ToString(), Kind = kind, Count = count };
}
