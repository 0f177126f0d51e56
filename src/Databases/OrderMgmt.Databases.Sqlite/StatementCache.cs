using Microsoft.Data.Sqlite;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// The commands of one connection whose statements stay prepared for the next use of the same text: SQLite itself keeps none, and to parse
/// and plan a statement often takes longer than to run it. The least recently used go first.
/// </summary>
internal sealed class StatementCache(SqliteConnection connection)
{
    internal const int MostCommands = 200;

    /// <summary>Longer texts save many rows at once: each is large, and hardly ever needed again with as many rows.</summary>
    internal const int LongestText = 8_000;

    /// <summary>A statement holds the values it was last given, so that with larger ones it is not kept.</summary>
    internal const int LargestValue = 16_000;

    private readonly Dictionary<string, LinkedListNode<SqliteCommand>> _byText = new(StringComparer.Ordinal);
    private readonly LinkedList<SqliteCommand> _byLastUse = [];
    private int _inUse;

    /// <summary>True while nobody has a command of it.</summary>
    public bool IsIdle => _inUse == 0;

    /// <summary>A command for one use: the kept one, or a new one when there is none or it is in use.</summary>
    public SqliteCommand Take(string text)
    {
        _inUse++;
        if (!_byText.Remove(text, out var node))
        {
            return new SqliteCommand(text, connection);
        }

        _byLastUse.Remove(node);
        return node.Value;
    }

    /// <summary>Ends a use; nothing of it reaches the next.</summary>
    public void Return(SqliteCommand command)
    {
        _inUse--;
        if (_byText.ContainsKey(command.CommandText) || !IsWorthKeeping(command))
        {
            command.Dispose();
            return;
        }

        command.Parameters.Clear();
        command.Transaction = null;
        if (_byText.Count == MostCommands)
        {
            DropOldest();
        }

        _byText.Add(command.CommandText, _byLastUse.AddLast(command));
    }

    private static bool IsWorthKeeping(SqliteCommand command) =>
        command.CommandText.Length <= LongestText && command.Parameters.Cast<SqliteParameter>().All(parameter => parameter.Size <= LargestValue);

    private void DropOldest()
    {
        var oldest = _byLastUse.First!.Value;
        _byLastUse.RemoveFirst();
        _byText.Remove(oldest.CommandText);
        oldest.Dispose();
    }
}
