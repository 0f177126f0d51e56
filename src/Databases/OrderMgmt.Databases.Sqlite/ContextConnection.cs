using Microsoft.Data.Sqlite;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>What a context has while its connection is closed. Opening it takes one that is open already from the pool.</summary>
internal sealed class ContextConnection(string connectionString, ConnectionPool pool) : SqliteConnection(connectionString)
{
    /// <summary>The open connection to use instead, until it is given back.</summary>
    public PooledConnection? Rented { get; private set; }

    /// <summary>Takes an open connection.</summary>
    public void Rent()
    {
        TryReturn();
        Rented = pool.Rent();
    }

    /// <summary>Gives it back, if there is one.</summary>
    public bool TryReturn()
    {
        if (Rented is not { } rented)
        {
            return false;
        }

        Rented = null;
        pool.Return(rented);
        return true;
    }

    /// <inheritdoc/>
    public override SqliteCommand CreateCommand() => new ReusingCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };
}
