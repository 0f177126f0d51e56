using Microsoft.EntityFrameworkCore;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>A customer that was merged leads to the one that remains.</summary>
internal static class Survivors
{
    /// <summary>The id of the customer, or of the one that took it over.</summary>
    public static async Task<Guid> SurvivorOfAsync(this IQueryable<MergedCustomer> merged, Guid id, CancellationToken cancellationToken) =>
        await merged.Where(customer => customer.Id == id).Select(customer => (Guid?)customer.SurvivorId).SingleOrDefaultAsync(cancellationToken) ?? id;
}
