using OrderMgmt.Databases.PostgreSql;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases;

internal static class DesignTime
{
    public const string ConnectionString = "Host=design-time";

    public static IDatabaseEngine Engine { get; } = new PostgreSqlEngine();
}
