using System.Data.Common;
using Npgsql;

namespace OrderMgmt.Databases.PostgreSql;

internal static class ConnectionDefaults
{
    /// <summary>
    /// What makes a connection fast unless the operator decided otherwise. The product always sends the same few hundred
    /// statements, so they are prepared; it leaves nothing behind in a session, so sessions need no reset between uses.
    /// </summary>
    public static string Apply(string connectionString)
    {
        var named = new DbConnectionStringBuilder { ConnectionString = connectionString }.Keys.Cast<string>()
            .Select(key => key.Replace(" ", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        if (!named.Contains(nameof(builder.MaxAutoPrepare)))
        {
            builder.MaxAutoPrepare = 200;
        }

        if (!named.Contains(nameof(builder.NoResetOnClose)))
        {
            builder.NoResetOnClose = true;
        }

        return builder.ConnectionString;
    }
}
