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
    private const string ShareComment = "-- " + RowLocks.ShareTag;

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

    internal static string LockRows(string sql, string hints = "UPDLOCK, ROWLOCK") => FirstTable().Replace(sql, $"$0 WITH ({hints})", count: 1);

    private static void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith(Comment, StringComparison.Ordinal))
        {
            command.CommandText = LockRows(command.CommandText);
        }
        else if (command.CommandText.StartsWith(ShareComment, StringComparison.Ordinal))
        {
            command.CommandText = LockRows(command.CommandText, "REPEATABLEREAD, ROWLOCK");
        }
    }

    [GeneratedRegex(@"FROM \[\w+\](\.\[\w+\])? AS \[\w+\]")]
    private static partial Regex FirstTable();
}
