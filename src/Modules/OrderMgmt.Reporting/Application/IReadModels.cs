using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application;

/// <summary>
/// Where projections keep their rows: the database, or memory when events are replayed to compare. Rows are found by key
/// only, so that an event costs the same however much there is.
/// </summary>
internal interface IReadModels
{
    /// <summary>The row of a key, if there is one.</summary>
    ValueTask<T?> FindAsync<T>(CancellationToken cancellationToken, params object[] key)
        where T : class, IReadModel;

    /// <summary>The rows of several keys of one part, read at once; missing ones are left out.</summary>
    Task<IReadOnlyDictionary<TKey, T>> FindManyAsync<TKey, T>(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        where T : class, IReadModel
        where TKey : notnull;

    /// <summary>Adds a row.</summary>
    void Add<T>(T row)
        where T : class, IReadModel;

    /// <summary>Removes a row that was found or added.</summary>
    void Remove<T>(T row)
        where T : class, IReadModel;

    /// <summary>
    /// Gives all orders of a customer, their invoices, ledger entries and exceptions to another one, without reading them.
    /// Saves and lets go of all rows at hand before.
    /// </summary>
    Task MoveAsync(Guid customerId, Guid toCustomerId, CancellationToken cancellationToken);

    /// <summary>True when so many rows are at hand that looking through all of them costs more than reading some again.</summary>
    bool AreMany { get; }

    /// <summary>Saves and lets go of all rows at hand.</summary>
    Task SaveAndForgetAsync(CancellationToken cancellationToken);

    /// <summary>Lets go of all rows at hand.</summary>
    void Forget();
}
