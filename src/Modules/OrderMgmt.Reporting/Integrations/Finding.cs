using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Integrations;

/// <summary>Rows that an event needs.</summary>
internal static class Finding
{
    /// <summary>
    /// The order an event is about. Its creation always comes first; when that has not been handled (it failed and waits),
    /// this event fails too and is tried again later.
    /// </summary>
    public static async ValueTask<OrderSummary> OrderAsync(this IReadModels models, Guid id, CancellationToken cancellationToken) =>
        await models.FindAsync<OrderSummary>(cancellationToken, id)
        ?? throw new InvalidOperationException($"Order {id} is not known yet: its creation has not been handled.");

    /// <summary>The customer itself, or the one that has its figures since it was merged.</summary>
    public static async ValueTask<Guid> SurvivorOfAsync(this IReadModels models, Guid customerId, CancellationToken cancellationToken)
    {
        while (await models.FindAsync<CustomerSummary>(cancellationToken, customerId) is { MergedIntoId: { } survivor })
        {
            customerId = survivor;
        }

        return customerId;
    }

    /// <summary>The figures of a customer, or of the one that has them since it was merged.</summary>
    public static async ValueTask<CustomerSummary> CustomerAsync(this IReadModels models, Guid customerId, CancellationToken cancellationToken)
    {
        var survivor = await models.SurvivorOfAsync(customerId, cancellationToken);
        return await models.FindOrAddAsync(survivor, () => new CustomerSummary { Id = survivor }, cancellationToken);
    }

    /// <summary>The row of a key, made when there is none yet.</summary>
    public static async ValueTask<T> FindOrAddAsync<T>(this IReadModels models, Guid id, Func<T> make, CancellationToken cancellationToken)
        where T : class, IReadModel
    {
        if (await models.FindAsync<T>(cancellationToken, id) is { } known)
        {
            return known;
        }

        var added = make();
        models.Add(added);
        return added;
    }
}
