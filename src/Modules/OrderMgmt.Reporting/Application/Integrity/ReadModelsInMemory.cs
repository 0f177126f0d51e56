using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Application.Integrity;

/// <summary>Read models in memory: what the same projections make of events that are replayed to compare.</summary>
internal sealed class ReadModelsInMemory : IReadModels
{
    private readonly Dictionary<(Type Kind, string Key), IReadModel> _rows = [];

    public bool AreMany => false;

    /// <summary>All rows of a kind.</summary>
    public IEnumerable<T> All<T>()
        where T : class, IReadModel => _rows.Values.OfType<T>();

    public ValueTask<T?> FindAsync<T>(CancellationToken cancellationToken, params object[] key)
        where T : class, IReadModel => ValueTask.FromResult((T?)_rows.GetValueOrDefault((typeof(T), Text(key))));

    public Task<IReadOnlyDictionary<TKey, T>> FindManyAsync<TKey, T>(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        where T : class, IReadModel
        where TKey : notnull
    {
        var found = new Dictionary<TKey, T>();
        foreach (var key in keys)
        {
            if (_rows.TryGetValue((typeof(T), Text([key])), out var row))
            {
                found.Add(key, (T)row);
            }
        }

        return Task.FromResult<IReadOnlyDictionary<TKey, T>>(found);
    }

    public void Add<T>(T row)
        where T : class, IReadModel => _rows.Add((typeof(T), Text(row.Key)), row);

    public void Remove<T>(T row)
        where T : class, IReadModel => _rows.Remove((typeof(T), Text(row.Key)));

    public Task MoveAsync(Guid customerId, Guid toCustomerId, CancellationToken cancellationToken)
    {
        foreach (var row in _rows.Values.OfType<IOfCustomer>().Where(row => row.CustomerId == customerId))
        {
            row.CustomerId = toCustomerId;
        }

        return Task.CompletedTask;
    }

    public Task SaveAndForgetAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Forget() => _rows.Clear();

    private static string Text(object[] key) => string.Join('|', key);
}
