using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>A customer's reference names one order only.</summary>
internal static class ExternalReferences
{
    private static readonly CompiledQuery<Guid, string, string?> NumberOf = new((db, customerId, reference) =>
        db.Set<Order>().Where(order => order.CustomerId == customerId && order.ExternalReference == reference).Select(order => order.Number).FirstOrDefault());

    /// <summary>The order that has a reference of the customer already.</summary>
    public static Task<string?> NamedByAsync(IOrdersDb db, Guid customerId, string reference, CancellationToken cancellationToken) => NumberOf.RunAsync(db, customerId, reference, cancellationToken);

    /// <summary>To be asked for a new reference only: since a merge two orders of a customer may have the same, and stay as they are.</summary>
    public static async Task RequireUnusedAsync(IOrdersDb db, Guid customerId, string? reference, CancellationToken cancellationToken)
    {
        if (reference is null)
        {
            return;
        }

        if (await NamedByAsync(db, customerId, reference, cancellationToken) is { } other)
        {
            var message = Used(reference, other);
            throw new DomainException("orders.external_reference_used", message, [new Problem("/externalReference", "external_reference_used", message)]);
        }
    }
    public static string Used(string reference, string other) => $"The customer's reference '{reference}' already names {other}.";
}
