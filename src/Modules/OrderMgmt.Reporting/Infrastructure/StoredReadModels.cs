using Microsoft.EntityFrameworkCore;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Infrastructure;

/// <summary>Read models in the database. Rows stay at hand for the following events of a batch, up to a limit: each save looks through all of them.</summary>
internal sealed class StoredReadModels(ReportingDbContext db) : IReadModels
{
    private const int Most = 400;
    private readonly Dictionary<(Type Kind, object Key), IReadModel> _atHand = [];
    private int _held;

    public bool AreMany => _held > Most;

    public async ValueTask<T?> FindAsync<T>(CancellationToken cancellationToken, params object[] key)
        where T : class, IReadModel
    {
        if (key is [var single] && _atHand.TryGetValue((typeof(T), single), out var known))
        {
            return (T)known;
        }

        var row = key switch
        {
            [Guid id] => await ByKey<Guid, T>.One.RunAsync(db, id, cancellationToken),
            _ => await db.Set<T>().FindAsync(key, cancellationToken),
        };
        if (row is not null)
        {
            Keep(row);
        }

        return row;
    }

    public async Task<IReadOnlyDictionary<TKey, T>> FindManyAsync<TKey, T>(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        where T : class, IReadModel
        where TKey : notnull
    {
        var missing = keys.Where(key => !_atHand.ContainsKey((typeof(T), key))).ToList();
        if (missing.Count > 0)
        {
            foreach (var row in await ByKey<TKey, T>.Many.RunAsync(db, missing, cancellationToken))
            {
                Keep(row);
            }
        }

        return keys.Where(key => _atHand.ContainsKey((typeof(T), key))).ToDictionary(key => key, key => (T)_atHand[(typeof(T), key)]);
    }

    public void Add<T>(T row)
        where T : class, IReadModel
    {
        db.Add(row);
        Keep(row);
    }

    public void Remove<T>(T row)
        where T : class, IReadModel
    {
        db.Remove(row);
        if (row.Key is [var key])
        {
            _atHand.Remove((typeof(T), key));
        }
    }

    public async Task MoveAsync(Guid customerId, Guid toCustomerId, CancellationToken cancellationToken)
    {
        await SaveAndForgetAsync(cancellationToken);
        var orders = db.Orders.Where(order => order.CustomerId == customerId).Select(order => order.Id);
        await MoveAsync(db.Invoices.Where(invoice => orders.Contains(invoice.OrderId)), toCustomerId, cancellationToken);
        await MoveAsync(db.ProfitEntries.Where(entry => orders.Contains(entry.OrderId)), toCustomerId, cancellationToken);
        await MoveAsync(db.Exceptions.Where(exception => exception.CustomerId == customerId), toCustomerId, cancellationToken);
        await MoveAsync(db.Orders.Where(order => order.CustomerId == customerId), toCustomerId, cancellationToken);
    }

    public async Task SaveAndForgetAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Forget();
    }

    public void Forget()
    {
        db.ChangeTracker.Clear();
        _atHand.Clear();
        _held = 0;
    }

    private static Task<int> MoveAsync<T>(IQueryable<T> rows, Guid toCustomerId, CancellationToken cancellationToken)
        where T : class, IOfCustomer => rows.ExecuteUpdateAsync(set => set.SetProperty(row => row.CustomerId, toCustomerId), cancellationToken);

    private void Keep<T>(T row)
        where T : class, IReadModel
    {
        _held++;
        if (row.Key is [var key])
        {
            _atHand[(typeof(T), key)] = row;
        }
    }

    private static class ByKey<TKey, T>
        where T : class, IReadModel
        where TKey : notnull
    {
        public static readonly CompiledQuery<TKey, T?> One = new((db, key) => db.Set<T>().AsTracking().SingleOrDefault(row => EF.Property<TKey>(row, "Id").Equals(key)));

        public static readonly CompiledList<List<TKey>, T> Many = new((db, keys) => db.Set<T>().AsTracking().Where(row => keys.Contains(EF.Property<TKey>(row, "Id"))));
    }
}
