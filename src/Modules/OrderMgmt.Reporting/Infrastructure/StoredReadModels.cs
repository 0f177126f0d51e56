using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderMgmt.Reporting.Application;
using OrderMgmt.Reporting.Domain;

namespace OrderMgmt.Reporting.Infrastructure;

/// <summary>Read models in the database. Rows stay at hand for the following events of a batch, up to a limit: each save looks through all of them.</summary>
internal sealed class StoredReadModels(ReportingDbContext db) : IReadModels
{
    private const int Most = 400;
    private readonly Dictionary<(Type Kind, object Key), IReadModel> _many = [];
    private int _held;

    public bool AreMany => _held > Most;

    public async ValueTask<T?> FindAsync<T>(CancellationToken cancellationToken, params object[] key)
        where T : class, IReadModel
    {
        _held++;
        return await db.Set<T>().FindAsync(key, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<TKey, T>> FindManyAsync<TKey, T>(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken)
        where T : class, IReadModel
        where TKey : notnull
    {
        var missing = keys.Where(key => !_many.ContainsKey((typeof(T), key))).ToList();
        if (missing.Count > 0)
        {
            foreach (var row in await db.Set<T>().AsTracking().Where(KeyIn<TKey, T>(missing)).ToListAsync(cancellationToken))
            {
                Keep(row);
            }
        }

        return keys.Where(key => _many.ContainsKey((typeof(T), key))).ToDictionary(key => key, key => (T)_many[(typeof(T), key)]);
    }

    public void Add<T>(T row)
        where T : class, IReadModel
    {
        db.Add(row);
        Keep(row);
    }

    public async Task SaveAndForgetAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Forget();
    }

    public void Forget()
    {
        db.ChangeTracker.Clear();
        _many.Clear();
        _held = 0;
    }

    private void Keep<T>(T row)
        where T : class, IReadModel
    {
        _held++;
        if (row.Key is [var key])
        {
            _many[(typeof(T), key)] = row;
        }
    }

    private static Expression<Func<T, bool>> KeyIn<TKey, T>(List<TKey> keys) => row => keys.Contains(EF.Property<TKey>(row!, "Id"));
}
