using Microsoft.EntityFrameworkCore;
using OrderMgmt.Orders.Domain;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Orders.Application;

/// <summary>A customer that was merged leads to the one that remains.</summary>
internal static class Survivors
{
    /// <summary>The customer itself, or the one that took it over. It can't be merged until the transaction ends, so that what is written for it is moved with it.</summary>
    public static async Task<CustomerSnapshot?> SurvivingAsync(this IQueryable<CustomerSnapshot> customers, IQueryable<CustomerSnapshot> named, CancellationToken cancellationToken)
    {
        var customer = await named.AsNoTracking().ForShare().SingleOrDefaultAsync(cancellationToken);
        while (customer?.MergedIntoId is { } survivor)
        {
            customer = await customers.AsNoTracking().Where(c => c.Id == survivor).ForShare().SingleAsync(cancellationToken);
        }

        return customer;
    }

    /// <summary>The id of the customer, or of the one that took it over.</summary>
    public static async Task<Guid> SurvivorOfAsync(this IQueryable<CustomerSnapshot> customers, Guid id, CancellationToken cancellationToken) =>
        await customers.Where(customer => customer.Id == id).Select(customer => customer.MergedIntoId).SingleOrDefaultAsync(cancellationToken) ?? id;
}
