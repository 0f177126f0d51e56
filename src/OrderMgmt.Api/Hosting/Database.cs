using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Api.Hosting;

/// <summary>Chooses the database engine by configuration.</summary>
internal static class Database
{
    private const string DefaultProvider = "Sqlite";
    private const string DefaultFile = "Data Source=ordermgmt.db";

    /// <summary>The engine of <c>Database:Provider</c> and the connection string <c>OrderMgmt</c>; without either, a file in the working directory.</summary>
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var engines = Modules.Engines;
        var provider = configuration["Database:Provider"] is { Length: > 0 } given ? given : DefaultProvider;
        var engine = engines.FirstOrDefault(engine => engine.Name.Equals(provider, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidConfigurationException($"Database:Provider '{provider}' is not known. Use one of: {string.Join(", ", engines.Select(e => e.Name))}.");
        var connectionString = configuration.GetConnectionString("OrderMgmt") is { Length: > 0 } configured
            ? configured
            : engine.Name == DefaultProvider
                ? DefaultFile
                : throw new InvalidConfigurationException($"{engine.Name} needs a connection string: set ConnectionStrings__OrderMgmt.");
        return new DatabaseSettings(engine, connectionString);
    }
}
