using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using OrderMgmt.Databases.PostgreSql;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.Databases.SqlServer;

#pragma warning disable EF1001 // What the dotnet-ef tool calls, called without the tool.

// Usage: AddMigration <root of the repository> <module, or all> <name of the migration>
var (root, chosen, name) = (args[0], args[1], args[2]);
foreach (var engine in (Type[])[typeof(SqlServerEngine), typeof(PostgreSqlEngine), typeof(SqliteEngine)])
{
    var assembly = engine.Assembly;
    var project = assembly.GetName().Name!;
    var operations = new MigrationsOperations(
        new OperationReporter(null), assembly, assembly, Path.Combine(root, "src", "Databases", project), project, language: "C#", nullable: false, args: []);
    foreach (var factory in assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IDesignTimeDbContextFactory<DbContext>))))
    {
        await using var context = ((IDesignTimeDbContextFactory<DbContext>)Activator.CreateInstance(factory)!).CreateDbContext([]);
        var module = context.GetType().Name.Replace("DbContext", "", StringComparison.Ordinal);
        if (chosen == "all" ? context.Database.HasPendingModelChanges() : chosen == module)
        {
            var files = operations.AddMigration(name, outputDir: module, contextType: context.GetType().FullName, @namespace: null, dryRun: false);
            Console.WriteLine(Path.GetRelativePath(root, files.MigrationFile!));
        }
    }
}
