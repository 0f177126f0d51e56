using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace OrderMgmt.Databases.Sqlite;

#pragma warning disable EF1001 // There is no other way to leave out what the provider adds to each connection.
/// <summary>
/// A connection without the functions for decimals and patterns that the provider registers anew whenever one is opened: amounts
/// are stored as integers (<see cref="ScaledDecimalConverter"/>), so that nothing calls them. To open it takes one of the application's pool.
/// </summary>
internal sealed class PlainConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    /// <summary>None for a context without an application, as tools make it.</summary>
    private readonly ConnectionPool? _pool =
        dependencies.ContextOptions.FindExtension<CoreOptionsExtension>()?.ApplicationServiceProvider?.GetService<ConnectionPool>();

    private ContextConnection? _own;

    /// <inheritdoc/>
    [AllowNull]
    public override DbConnection DbConnection
    {
        get => _own?.Rented ?? base.DbConnection;
        set => base.DbConnection = value;
    }

    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection()
    {
        var connectionString = GetValidatedConnectionString();
        _own = _pool?.Serves(connectionString) == true ? new ContextConnection(connectionString, _pool) : null;
        return _own ?? new SqliteConnection(connectionString);
    }

    /// <summary>The context's connection can also be another one: that of another context's transaction.</summary>
    protected override void OpenDbConnection(bool errorsExpected)
    {
        if (_own is not null && base.DbConnection == _own)
        {
            _own.Rent();
        }
        else
        {
            base.OpenDbConnection(errorsExpected);
        }
    }

    /// <inheritdoc/>
    protected override Task OpenDbConnectionAsync(bool errorsExpected, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OpenDbConnection(errorsExpected);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void CloseDbConnection()
    {
        if (_own?.TryReturn() != true)
        {
            base.CloseDbConnection();
        }
    }

    /// <inheritdoc/>
    protected override Task CloseDbConnectionAsync()
    {
        CloseDbConnection();
        return Task.CompletedTask;
    }

    /// <summary>The provider leaves a connection open that was replaced meanwhile by that of another context.</summary>
    protected override void ResetState(bool disposeDbConnection)
    {
        base.ResetState(disposeDbConnection);
        _own?.TryReturn();
    }

    /// <inheritdoc cref="ResetState"/>
    protected override async ValueTask ResetStateAsync(bool disposeDbConnection)
    {
        await base.ResetStateAsync(disposeDbConnection);
        _own?.TryReturn();
    }
}
#pragma warning restore EF1001
