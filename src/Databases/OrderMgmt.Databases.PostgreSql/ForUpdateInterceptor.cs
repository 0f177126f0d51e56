using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.PostgreSql;

/// <summary>Ends queries that were asked to lock their rows with FOR UPDATE or FOR SHARE.</summary>
internal sealed class ForUpdateInterceptor : DbCommandInterceptor
{
    public static readonly ForUpdateInterceptor Instance = new();

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

    /// <summary>Only the rows of the first table, the aggregates' own: the outer side of a left join can't be locked.</summary>
    internal static string LockRows(string sql, string how = "UPDATE") => $"{sql}\nFOR {how} OF {FirstAlias(sql)}";

    private static void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith(Comment, StringComparison.Ordinal))
        {
            command.CommandText = LockRows(command.CommandText);
        }
        else if (command.CommandText.StartsWith(ShareComment, StringComparison.Ordinal))
        {
            command.CommandText = LockRows(command.CommandText, "SHARE");
        }
    }

    /// <summary>The alias of the first table or subquery of the outermost FROM.</summary>
    private static string FirstAlias(string sql)
    {
        const string From = "\nFROM ";
        const string As = " AS ";
        var alias = sql.IndexOf(As, EndOfSource(sql, sql.IndexOf(From, StringComparison.Ordinal) + From.Length), StringComparison.Ordinal) + As.Length;
        var end = sql.AsSpan(alias).IndexOfAny(" \r\n");
        return end < 0 ? sql[alias..] : sql.Substring(alias, end);
    }

    private static int EndOfSource(string sql, int start)
    {
        var depth = 0;
        var position = start;
        do
        {
            depth += sql[position] switch { '(' => 1, ')' => -1, _ => 0 };
            position++;
        }
        while (depth > 0);
        return position;
    }
}
