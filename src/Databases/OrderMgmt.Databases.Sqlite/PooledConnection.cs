using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>A connection that stays open from one unit of work to the next, and so keeps its statements prepared.</summary>
internal sealed class PooledConnection : SqliteConnection
{
    public PooledConnection(string connectionString)
        : base(connectionString) => Statements = new StatementCache(this);

    /// <summary>What is prepared on it.</summary>
    public StatementCache Statements { get; }

    /// <summary>Ends what its user has left open. False when something could remain, so that nobody else may use it.</summary>
    public bool EndUse()
    {
        Transaction?.Dispose();
        return State == ConnectionState.Open && Statements.IsIdle && raw.sqlite3_get_autocommit(Handle) != 0;
    }

    /// <summary>The driver begins and ends transactions by commands from here, too.</summary>
    public override SqliteCommand CreateCommand() => new ReusingCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };
}
