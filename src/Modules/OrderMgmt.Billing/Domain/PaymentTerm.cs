using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Billing.Domain;

/// <summary>From where the days of payment terms are counted.</summary>
public enum PaymentTermKind
{
    /// <summary>From the issue date.</summary>
    Net,

    /// <summary>From the last day of the month of issue.</summary>
    EndOfMonth,
}

/// <summary>Payment terms: how a due date follows from an issue date.</summary>
internal sealed class PaymentTerm : AggregateRoot
{
    private PaymentTerm()
    {
    }

    public PaymentTerm(string code, string name, PaymentTermKind kind, int days, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        CreatedAt = now;
        Code = code;
        Name = name;
        Kind = kind;
        Days = days;
        Raise(new PaymentTermWasChanged(this));
    }

    /// <summary>The terms every installation knows from its first start.</summary>
    public static IReadOnlyList<(string Code, string Name, PaymentTermKind Kind, int Days)> Shipped { get; } =
    [
        ("DUE", "Due on receipt", PaymentTermKind.Net, 0),
        ("NET7", "7 days net", PaymentTermKind.Net, 7),
        ("NET10", "10 days net", PaymentTermKind.Net, 10),
        ("NET14", "14 days net", PaymentTermKind.Net, 14),
        ("NET15", "15 days net", PaymentTermKind.Net, 15),
        ("NET30", "30 days net", PaymentTermKind.Net, 30),
        ("NET45", "45 days net", PaymentTermKind.Net, 45),
        ("NET60", "60 days net", PaymentTermKind.Net, 60),
        ("NET90", "90 days net", PaymentTermKind.Net, 90),
        ("EOM", "End of month", PaymentTermKind.EndOfMonth, 0),
        ("EOM15", "End of month plus 15 days", PaymentTermKind.EndOfMonth, 15),
        ("EOM30", "End of month plus 30 days", PaymentTermKind.EndOfMonth, 30),
    ];

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public PaymentTermKind Kind { get; private set; }

    public int Days { get; private set; }

    public DateOnly DueDateFor(DateOnly issueDate) => Kind switch
    {
        PaymentTermKind.EndOfMonth => new DateOnly(issueDate.Year, issueDate.Month, DateTime.DaysInMonth(issueDate.Year, issueDate.Month)).AddDays(Days),
        _ => issueDate.AddDays(Days),
    };
}
