using OrderMgmt.Billing.Domain;
using OrderMgmt.Platform.Application;

namespace OrderMgmt.Billing.Application.PaymentTerms;

/// <summary>Payment terms: how a due date follows from an issue date.</summary>
public sealed record PaymentTermResponse : IVersioned
{
    /// <summary>Identifier.</summary>
    public required Guid Id { get; init; }

    /// <summary>Unique code, as customers and orders name it: <c>NET30</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Name on documents.</summary>
    public required string Name { get; init; }

    /// <summary>From where the days are counted: <c>net</c> from the issue date, <c>endOfMonth</c> from the last day of its month.</summary>
    public required PaymentTermKind Kind { get; init; }

    /// <summary>Days.</summary>
    public required int Days { get; init; }

    /// <summary>When they were created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <inheritdoc/>
    public required int Version { get; init; }

    internal static PaymentTermResponse Of(PaymentTerm term) => new()
    {
        Id = term.Id,
        Code = term.Code,
        Name = term.Name,
        Kind = term.Kind,
        Days = term.Days,
        CreatedAt = term.CreatedAt,
        Version = term.Version,
    };
}
