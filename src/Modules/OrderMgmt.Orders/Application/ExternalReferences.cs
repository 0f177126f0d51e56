using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Orders.Application;

/// <summary>A customer's reference names one order only.</summary>
internal static class ExternalReferences
{
    public static async Task RequireUnusedAsync(IOrdersDb db, Guid customerId, string? reference, Guid? exceptOrderId, CancellationToken cancellationToken)
    {
        if (reference is null)
        {
            return;
        }

        var other = await db.Orders.Where(o => o.CustomerId == customerId && o.ExternalReference == reference && o.Id != exceptOrderId)
            .Select(o => o.Number).FirstOrDefaultAsync(cancellationToken);
        if (other is not null)
        {
            var message = $"The customer's reference '{reference}' already names {other}.";
            throw new DomainException("orders.external_reference_used", message, [new Problem("/externalReference", "external_reference_used", message)]);
        }
    }
}
