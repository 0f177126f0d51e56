using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OrderMgmt.Platform.Persistence;

/// <summary>
/// A query for one value or record that runs with every order, translated once per model. Written where it is used, a query is built,
/// compared with all known ones and looked up anew each time, which costs several times what running it does.
/// </summary>
public sealed class CompiledQuery<T1, TResult>(Expression<Func<DbContext, T1, TResult>> query)
{
    private readonly PerModel<Func<DbContext, T1, CancellationToken, Task<TResult>>> _compiled =
        new(() => EF.CompileAsyncQuery(query.Cancellable<Func<DbContext, T1, CancellationToken, TResult>>()));

    /// <summary>Runs the query.</summary>
    public Task<TResult> RunAsync(IUnitOfWork db, T1 first, CancellationToken cancellationToken) => _compiled.For(db)(db.Context(), first, cancellationToken);
}

/// <inheritdoc cref="CompiledQuery{T1, TResult}"/>
public sealed class CompiledQuery<T1, T2, TResult>(Expression<Func<DbContext, T1, T2, TResult>> query)
{
    private readonly PerModel<Func<DbContext, T1, T2, CancellationToken, Task<TResult>>> _compiled =
        new(() => EF.CompileAsyncQuery(query.Cancellable<Func<DbContext, T1, T2, CancellationToken, TResult>>()));

    /// <summary>Runs the query.</summary>
    public Task<TResult> RunAsync(IUnitOfWork db, T1 first, T2 second, CancellationToken cancellationToken) =>
        _compiled.For(db)(db.Context(), first, second, cancellationToken);
}

/// <summary>A query for any number of records, translated once per model like <see cref="CompiledQuery{T1, TResult}"/>.</summary>
public sealed class CompiledList<TResult>(Expression<Func<DbContext, IQueryable<TResult>>> query)
{
    private readonly PerModel<Func<DbContext, IAsyncEnumerable<TResult>>> _compiled = new(() => EF.CompileAsyncQuery(query));

    /// <summary>Runs the query.</summary>
    public Task<List<TResult>> RunAsync(IUnitOfWork db, CancellationToken cancellationToken) => _compiled.For(db)(db.Context()).ListAsync(cancellationToken);
}

/// <inheritdoc cref="CompiledList{TResult}"/>
public sealed class CompiledList<T1, TResult>(Expression<Func<DbContext, T1, IQueryable<TResult>>> query)
{
    private readonly PerModel<Func<DbContext, T1, IAsyncEnumerable<TResult>>> _compiled = new(() => EF.CompileAsyncQuery(query));

    /// <summary>Runs the query.</summary>
    public Task<List<TResult>> RunAsync(IUnitOfWork db, T1 first, CancellationToken cancellationToken) =>
        _compiled.For(db)(db.Context(), first).ListAsync(cancellationToken);
}

/// <inheritdoc cref="CompiledList{TResult}"/>
public sealed class CompiledList<T1, T2, TResult>(Expression<Func<DbContext, T1, T2, IQueryable<TResult>>> query)
{
    /// <summary>The query as it was written, for those who look at its plan.</summary>
    public Expression<Func<DbContext, T1, T2, IQueryable<TResult>>> Query { get; } = query;

    private readonly PerModel<Func<DbContext, T1, T2, IAsyncEnumerable<TResult>>> _compiled = new(() => EF.CompileAsyncQuery(query));

    /// <summary>Runs the query.</summary>
    public Task<List<TResult>> RunAsync(IUnitOfWork db, T1 first, T2 second, CancellationToken cancellationToken) =>
        _compiled.For(db)(db.Context(), first, second).ListAsync(cancellationToken);
}

/// <inheritdoc cref="CompiledList{TResult}"/>
public sealed class CompiledList<T1, T2, T3, TResult>(Expression<Func<DbContext, T1, T2, T3, IQueryable<TResult>>> query)
{
    private readonly PerModel<Func<DbContext, T1, T2, T3, IAsyncEnumerable<TResult>>> _compiled = new(() => EF.CompileAsyncQuery(query));

    /// <summary>Runs the query.</summary>
    public Task<List<TResult>> RunAsync(IUnitOfWork db, T1 first, T2 second, T3 third, CancellationToken cancellationToken) =>
        _compiled.For(db)(db.Context(), first, second, third).ListAsync(cancellationToken);
}

/// <inheritdoc cref="CompiledList{TResult}"/>
public sealed class CompiledList<T1, T2, T3, T4, TResult>(Expression<Func<DbContext, T1, T2, T3, T4, IQueryable<TResult>>> query)
{
    private readonly PerModel<Func<DbContext, T1, T2, T3, T4, IAsyncEnumerable<TResult>>> _compiled = new(() => EF.CompileAsyncQuery(query));

    /// <summary>Runs the query.</summary>
    public Task<List<TResult>> RunAsync(IUnitOfWork db, T1 first, T2 second, T3 third, T4 fourth, CancellationToken cancellationToken) =>
        _compiled.For(db)(db.Context(), first, second, third, fourth).ListAsync(cancellationToken);
}

/// <summary>Each engine has its own model, and a compiled query serves only one.</summary>
internal sealed class PerModel<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    private readonly ConditionalWeakTable<IModel, TQuery> _byModel = [];

    public TQuery For(IUnitOfWork db) => _byModel.GetValue(db.Context().Model, _ => compile());
}

internal static class CompiledQueries
{
    /// <summary>The unit of work that a table belongs to.</summary>
    public static IUnitOfWork UnitOfWork<T>(this DbSet<T> table)
        where T : class => (IUnitOfWork)table.GetService<ICurrentDbContext>().Context;

    public static DbContext Context(this IUnitOfWork db) => (DbContext)db;

    public static Expression<TQuery> Cancellable<TQuery>(this LambdaExpression query) =>
        Expression.Lambda<TQuery>(query.Body, [.. query.Parameters, Expression.Parameter(typeof(CancellationToken))]);

    public static async Task<List<T>> ListAsync<T>(this IAsyncEnumerable<T> rows, CancellationToken cancellationToken)
    {
        List<T> list = [];
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            list.Add(row);
        }

        return list;
    }
}
