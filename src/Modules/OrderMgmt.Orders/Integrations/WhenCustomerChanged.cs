using Microsoft.EntityFrameworkCore;
using OrderMgmt.Contracts.Parties;
using OrderMgmt.Orders.Application;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Application;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Orders.Integrations;

internal sealed class WhenCustomerChanged(IOrdersDb db, CustomerHolds holds, CreditCheck credit, RequestContext request)
    : KeepsCopy<CustomerChanged, CustomerSnapshot>(db.Customers)
{
    private readonly HashSet<Guid> _stoppedOrActivated = [];

    protected override CustomerSnapshot New(Guid id, CustomerChanged integrationEvent) => new() { Id = id };

    protected override void Apply(CustomerSnapshot copy, CustomerChanged integrationEvent)
    {
        var (isNew, wasOnHold) = (copy.Version == 0, copy.IsOnHold);
        copy.Apply(integrationEvent);
        if (!isNew && copy.IsOnHold != wasOnHold)
        {
            _stoppedOrActivated.Add(copy.Id);
        }
    }

    /// <summary>A hold stops the customer's orders, its end lets them go on; a higher limit may release what is held.</summary>
    protected override async Task ThenAsync(IReadOnlyList<Told<CustomerChanged>> told, CancellationToken cancellationToken)
    {
        var customers = told.Select(each => each.Event.CustomerId).ToList();
        var held = await db.Orders.Where(o => EF.Parameter(customers).Contains(o.CustomerId) && o.Status == OrderStatus.OnHold).Select(o => o.CustomerId).Distinct().ToListAsync(cancellationToken);
        foreach (var (changed, envelope) in told)
        {
            if (_stoppedOrActivated.Remove(changed.CustomerId))
            {
                await FollowAsync(envelope, () => holds.FollowAsync(changed.CustomerId, cancellationToken), cancellationToken);
            }
            else if (held.Contains(changed.CustomerId))
            {
                await FollowAsync(envelope, () => credit.ReleaseAsync(changed.CustomerId, cancellationToken), cancellationToken);
            }
        }
    }

    private async Task FollowAsync(EventEnvelope envelope, Func<Task> follow, CancellationToken cancellationToken)
    {
        request.FollowFrom(envelope);
        await follow();
        await db.SaveChangesAsync(cancellationToken);
    }
}
