using OrderMgmt.Databases.Sqlite;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases;

internal static class DesignTime
{
    public const string ConnectionString = "Data Source=design-time.db";

    public static IDatabaseEngine Engine { get; } = new SqliteEngine();
}
