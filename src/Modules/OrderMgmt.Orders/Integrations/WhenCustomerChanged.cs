using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenCustomerChanged(IOrdersDb db, CreditCheck credit, RequestContext request) : KeepsCopy<CustomerChanged, CustomerSnapshot>(db.Customers)
{
    protected override CustomerSnapshot New(Guid id, CustomerChanged integrationEvent) => new() { Id = id };

    protected override void Apply(CustomerSnapshot copy, CustomerChanged integrationEvent) => copy.Apply(integrationEvent);

    /// <summary>A higher limit may release what is held.</summary>
    protected override async Task ThenAsync(IReadOnlyList<Told<CustomerChanged>> told, CancellationToken cancellationToken)
    {
        var customers = told.Select(each => each.Event.CustomerId).ToList();
        var held = await db.Orders.Where(o => EF.Parameter(customers).Contains(o.CustomerId) && o.Status == OrderStatus.OnHold).Select(o => o.CustomerId).Distinct().ToListAsync(cancellationToken);
        foreach (var (changed, envelope) in told.Where(each => held.Contains(each.Event.CustomerId)))
        {
            request.FollowFrom(envelope);
            await credit.ReleaseAsync(changed.CustomerId, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
