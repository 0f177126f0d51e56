namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>Which project may see which.</summary>
internal static class ProjectReferences
{
    public const string Contracts = "OrderMgmt.Contracts";
    public const string Platform = "OrderMgmt.Platform";
    public const string Host = "OrderMgmt.Api";
    private const string Databases = "OrderMgmt.Databases.";

    private static readonly string[] Providers =
    [
        "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer", "Microsoft.Data.", "Npgsql", "SQLitePCLRaw", "Respawn", "Microsoft.SqlServer.",
    ];

    /// <summary>References that are not allowed.</summary>
    public static IEnumerable<string> Violations(ProjectFacts project, IReadOnlyCollection<string> modules)
    {
        foreach (var reference in project.Projects.Except(AllowedFor(project.Name, modules)))
        {
            yield return $"{project.Name} references {reference}";
        }

        foreach (var package in project.Packages)
        {
            if (project.Name == Contracts)
            {
                yield return $"{project.Name} references the package {package}";
            }
            else if (!project.Name.StartsWith(Databases, StringComparison.Ordinal) && IsProvider(package))
            {
                yield return $"{project.Name} names the provider package {package}";
            }
        }
    }

    /// <summary>True for the packages of a database engine, which only its own project may name.</summary>
    public static bool IsProvider(string package) => Providers.Any(provider => package.StartsWith(provider, StringComparison.Ordinal));

    private static IEnumerable<string> AllowedFor(string project, IReadOnlyCollection<string> modules) => project switch
    {
        Contracts => [],
        Platform => [Contracts],
        Host => [Contracts, Platform, .. modules, .. Solution.Engines.Select(engine => engine.GetType().Assembly.GetName().Name!)],
        _ when modules.Contains(project) => [Contracts, Platform],
        _ when project.StartsWith(Databases, StringComparison.Ordinal) => [Contracts, Platform, .. modules],
        _ => [],
    };
}
