using OrderMgmt.Contracts.Billing;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Remembers what a payment was used for, so that other projections see how that changes with an event.</summary>
internal sealed class PaymentProjection(IReadModels models)
{
    /// <summary>To be registered before all others: a payment that is received is new.</summary>
    public void RegisterFirst(Routes routes) => routes
        .On<PaymentReceived>((e, _) => models.Add(new PaymentSummary { Id = e.Payment.PaymentId }));

    /// <summary>To be registered after all others: until then they see what was known before the event.</summary>
    public void RegisterLast(Routes routes) => routes
        .On<PaymentReceived>((e, _, ct) => TakeAsync(e.Payment, ct))
        .On<PaymentAllocated>((e, _, ct) => TakeAsync(e.Payment, ct))
        .On<PaymentRefunded>((e, _, ct) => TakeAsync(e.Payment, ct));

    private async Task TakeAsync(PaymentState state, CancellationToken cancellationToken)
    {
        var payment = await models.PaymentAsync(state.PaymentId, cancellationToken);
        if (state.Version >= payment.Version)
        {
            payment.Version = state.Version;
            payment.Allocations = state.Parts();
        }
    }
}

/// <summary>How the uses of a payment changed.</summary>
internal static class PaymentParts
{
    /// <summary>The payment as known so far.</summary>
    public static ValueTask<PaymentSummary> PaymentAsync(this IReadModels models, Guid id, CancellationToken cancellationToken) =>
        models.FindOrAddAsync(id, () => new PaymentSummary { Id = id }, cancellationToken);

    /// <summary>What the payment is used for: one part per invoice.</summary>
    public static IReadOnlyList<AllocatedPart> Parts(this PaymentState state) =>
        [.. state.Allocations.GroupBy(a => a.InvoiceId).Select(parts => new AllocatedPart(parts.Key, parts.First().OrderId, parts.Sum(part => part.Amount)))];

    /// <summary>The parts that are new, of another amount, or (with zero) withdrawn.</summary>
    public static IEnumerable<AllocatedPart> ChangesTo(this PaymentSummary before, PaymentState state)
    {
        var parts = state.Parts();
        return parts.Except(before.Allocations)
            .Concat(before.Allocations.Where(old => parts.All(part => part.InvoiceId != old.InvoiceId)).Select(old => old with { Amount = 0 }));
    }
}
