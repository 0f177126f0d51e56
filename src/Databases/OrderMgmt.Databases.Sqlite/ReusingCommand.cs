using System.Data;
using Microsoft.Data.Sqlite;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// A command that lets one run in its place whose statements are prepared already. Which one is settled only when it runs: the object
/// mapper sets the text after it has made the command, and makes some before it opens their connection.
/// </summary>
internal sealed class ReusingCommand : SqliteCommand
{
    private StatementCache? _statements;
    private SqliteCommand? _prepared;
    private SqliteDataReader? _reader;

    /// <summary>The driver keeps a list of the commands of each connection; one that does not run itself need not be in it.</summary>
    public override SqliteConnection? Connection { get; set; }

    /// <inheritdoc/>
    public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
        _reader = TryPrepare() is { } prepared ? prepared.ExecuteReader(behavior) : base.ExecuteReader(behavior);

    /// <inheritdoc/>
    public override int ExecuteNonQuery() => TryPrepare() is { } prepared ? prepared.ExecuteNonQuery() : base.ExecuteNonQuery();

    /// <inheritdoc/>
    public override object? ExecuteScalar() => TryPrepare() is { } prepared ? prepared.ExecuteScalar() : base.ExecuteScalar();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _reader?.Dispose();
            GiveBack();
        }

        base.Dispose(disposing);
    }

    private SqliteCommand? TryPrepare()
    {
        if (_reader is { IsClosed: false })
        {
            throw new InvalidOperationException("The command still has an open reader.");
        }

        GiveBack();
        Connection = (Connection as ContextConnection)?.Rented ?? Connection;
        if (Connection is not PooledConnection { State: ConnectionState.Open } connection)
        {
            base.Connection = Connection;
            return null;
        }

        _statements = connection.Statements;
        _prepared = _statements.Take(CommandText);
        _prepared.CommandTimeout = CommandTimeout;
        _prepared.Transaction = Transaction;
        foreach (SqliteParameter parameter in Parameters)
        {
            _prepared.Parameters.Add(parameter);
        }

        return _prepared;
    }

    private void GiveBack()
    {
        if (_prepared is not null)
        {
            _statements!.Return(_prepared);
            _prepared = null;
        }
    }
}
