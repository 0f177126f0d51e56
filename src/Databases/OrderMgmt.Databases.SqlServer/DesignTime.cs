using OrderMgmt.Databases.SqlServer;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases;

internal static class DesignTime
{
    public const string ConnectionString = "Server=design-time";

    public static IDatabaseEngine Engine { get; } = new SqlServerEngine();
}
