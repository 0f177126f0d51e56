namespace OrderMgmt.Reporting.Domain;

/// <summary>Part of a payment used for an invoice, in the payment's currency.</summary>
internal sealed record AllocatedPart(Guid InvoiceId, Guid OrderId, decimal Amount);

/// <summary>A payment as last told: what it was used for, so that a change of that is recognised.</summary>
internal sealed class PaymentSummary : IReadModel
{
    public required Guid Id { get; init; }
    public int Version { get; set; }
    public IReadOnlyList<AllocatedPart> Allocations { get; set; } = [];
    public Guid? UnmatchedExceptionId { get; set; }

    object[] IReadModel.Key => [Id];
}
