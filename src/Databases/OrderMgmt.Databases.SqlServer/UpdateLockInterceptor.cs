using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.SqlServer;

/// <summary>Gives the first table of queries that were asked to lock their rows the hints to do so.</summary>
internal sealed partial class UpdateLockInterceptor : DbCommandInterceptor
{
    public static readonly UpdateLockInterceptor Instance = new();

    private const string Comment = "-- " + RowLocks.Tag;

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Lock(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Lock(command);
        return ValueTask.FromResult(result);
    }

    internal static string LockRows(string sql) => FirstTable().Replace(sql, "$0 WITH (UPDLOCK, ROWLOCK)", count: 1);

    private static void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith(Comment, StringComparison.Ordinal))
        {
            command.CommandText = LockRows(command.CommandText);
        }
    }

    [GeneratedRegex(@"FROM \[\w+\](\.\[\w+\])? AS \[\w+\]")]
    private static partial Regex FirstTable();
}
