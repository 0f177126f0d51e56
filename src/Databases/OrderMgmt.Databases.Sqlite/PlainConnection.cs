using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace OrderMgmt.Databases.Sqlite;

#pragma warning disable EF1001 // There is no other way to leave out what the provider adds to each connection.
/// <summary>
/// A connection without the functions for decimals and patterns that the provider registers anew whenever one is opened: amounts
/// are stored as integers (<see cref="ScaledDecimalConverter"/>), so that nothing calls them.
/// </summary>
internal sealed class PlainConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    /// <inheritdoc/>
    protected override DbConnection CreateDbConnection() => new SqliteConnection(GetValidatedConnectionString());
}
#pragma warning restore EF1001
