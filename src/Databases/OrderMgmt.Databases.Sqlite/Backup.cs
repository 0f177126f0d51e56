using Microsoft.Data.Sqlite;

namespace OrderMgmt.Databases.Sqlite;

internal static class Backup
{
    /// <summary>Copies the database as of one moment while it is in use. A copy that was cut short never has the final name.</summary>
    public static void Write(string connectionString, string file)
    {
        var unfinished = file + ".unfinished";
        File.Delete(unfinished);
        using (var source = new SqliteConnection(connectionString))
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ConnectionString))
        {
            source.Open();
            copy.Open();
            source.BackupDatabase(copy);
            MakeSelfContained(copy);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>A copy in WAL mode would need two more files beside it even to be read.</summary>
    private static void MakeSelfContained(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE;";
        command.ExecuteNonQuery();
    }
}
