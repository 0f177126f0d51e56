using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>A customer's reference names one order only.</summary>
internal static class ExternalReferences
{
    private static readonly CompiledQuery<Guid, string, NamedOrder?> NumberOf = new((db, customerId, reference) =>
        db.Set<Order>().Where(order => order.CustomerId == customerId && order.ExternalReference == reference).Select(order => new NamedOrder(order.Id, order.Number)).FirstOrDefault());

    public static async Task RequireUnusedAsync(IOrdersDb db, Guid customerId, string? reference, Guid? exceptOrderId, CancellationToken cancellationToken)
    {
        if (reference is null)
        {
            return;
        }

        if (await NumberOf.RunAsync(db, customerId, reference, cancellationToken) is { } other && other.Id != exceptOrderId)
        {
            var message = $"The customer's reference '{reference}' already names {other.Number}.";
            throw new DomainException("orders.external_reference_used", message, [new Problem("/externalReference", "external_reference_used", message)]);
        }
    }

    private sealed record NamedOrder(Guid Id, string Number);
}
