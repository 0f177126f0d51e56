using OrderMgmt.Contracts.Billing;
using OrderMgmt.Contracts.Fulfillment;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.IntegrationTests.Platform.Bench;

/// <summary>Makes handlers fail on demand.</summary>
internal sealed class Sabotage
{
    /// <summary>Called after the handler has done its work; whatever it throws is the handler's failure.</summary>
    public Func<string, Task> After { get; set; } = _ => Task.CompletedTask;

    public void FailOn(string text) => FailOn(text, () => new InvalidOperationException("Sabotage."));

    public void FailOn(string text, Func<Exception> failure) =>
        After = handled => handled == text ? Task.FromException(failure()) : Task.CompletedTask;

    public void Stop() => After = _ => Task.CompletedTask;
}

internal sealed class WhenWarehouseChanged(IBenchDb db, Sabotage sabotage) : IHandle<WarehouseChanged>
{
    public Task HandleAsync(WarehouseChanged integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        db.Receipts.Add(new Receipt { EventId = envelope.Id, Subject = integrationEvent.WarehouseId, Text = integrationEvent.Code });
        return sabotage.After(integrationEvent.Code);
    }
}

internal sealed class WhenInvoiceDuePassed(IBenchDb db) : IHandle<InvoiceDuePassed>
{
    public Task HandleAsync(InvoiceDuePassed integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        db.Receipts.Add(new Receipt { EventId = envelope.Id, Subject = integrationEvent.InvoiceId, Text = "reminder" });
        return Task.CompletedTask;
    }
}
