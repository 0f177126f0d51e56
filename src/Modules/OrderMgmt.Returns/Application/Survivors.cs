using OrderMgmt.Platform.Persistence;
using OrderMgmt.Returns.Domain;

namespace OrderMgmt.Returns.Application;

/// <summary>A customer that was merged leads to the one that remains.</summary>
internal static class Survivors
{
    private static readonly CompiledQuery<Guid, Guid?> SurvivorId = new((db, id) =>
        db.Set<MergedCustomer>().Where(customer => customer.Id == id).Select(customer => (Guid?)customer.SurvivorId).SingleOrDefault());

    /// <summary>The id of the customer, or of the one that took it over.</summary>
    public static async Task<Guid> SurvivorOfAsync(this IReturnsDb db, Guid id, CancellationToken cancellationToken) => await SurvivorId.RunAsync(db, id, cancellationToken) ?? id;
}
