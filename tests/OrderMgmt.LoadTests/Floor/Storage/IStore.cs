namespace OrderMgmt.LoadTests.Floor.Storage;

/// <summary>A durable database, reached with as few round trips as the work allows.</summary>
internal interface IStore : IAsyncDisposable
{
    /// <summary>Creates the tables in an empty database.</summary>
    Task CreateSchemaAsync(CancellationToken cancellationToken);

    /// <summary>
    /// One durable transaction: the reads (locking what will change), then the statements decided on from them. Without reads
    /// it is a single round trip, otherwise two.
    /// </summary>
    Task ChangeAsync(IReadOnlyList<Statement> reads, Func<IReadOnlyList<Statement>> decide, CancellationToken cancellationToken);

    /// <summary>Reads outside a transaction, in one round trip.</summary>
    Task ReadAsync(IReadOnlyList<Statement> reads, CancellationToken cancellationToken);
}
