using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using OrderMgmt.Databases.SqlServer;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

public sealed class MigrationTests
{
    /// <summary>PostgreSQL cuts longer names off without a word.</summary>
    private const int LongestName = 63;

    private static readonly Dictionary<string, string> NoServer = new()
    {
        ["Sqlite"] = "Data Source=none",
        ["PostgreSql"] = "Host=none",
        ["SqlServer"] = "Server=none",
    };

    /// <summary>Every engine with every context, as the host's one list says.</summary>
    public static IEnumerable<object[]> Contexts =>
        Api.Modules.Engines.SelectMany(engine => ContextTypes().Select(context => (object[])[engine.Name, context.Type.Name]));

    [Fact]
    public void Every_engine_is_covered_with_every_context() =>
        Assert.Equal(NoServer.Count * (Api.Modules.All.All.Count + 1), Contexts.Count());

    [Theory, MemberData(nameof(Contexts))]
    public void Every_change_of_a_model_has_its_migration(string engine, string context)
    {
        using var db = Make(engine, context);

        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Theory, MemberData(nameof(Contexts))]
    public void Tables_are_in_the_schema_of_their_module_and_no_name_is_too_long(string engine, string context)
    {
        using var db = Make(engine, context);
        var schema = ContextTypes().Single(type => type.Type.Name == context).Schema;
        var tables = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.ToList();

        Assert.All(tables.Where(table => !table.IsExcludedFromMigrations), table => Assert.Equal(
            engine == "Sqlite" ? (null, schema + "_") : (schema, ""),
            (table.Schema, engine == "Sqlite" ? table.Name[..(schema.Length + 1)] : "")));
        Assert.All(tables.SelectMany(NamesIn), name => Assert.True(name.Length <= LongestName, $"{name} has more than {LongestName} characters."));
    }

    [Fact]
    public void Scripts_for_SQL_Server_are_valid()
    {
        foreach (var (type, _) in ContextTypes())
        {
            using var db = Make("SqlServer", type.Name);
            AssertParses(db.GetService<IMigrator>().GenerateScript());
            AssertParses(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));
        }
    }

    [Fact]
    public void Statements_for_SQL_Server_are_valid()
    {
        AssertParses(string.Format(new SqlServerEngine().TakeNumbersSql, "@p0", "@p1", "@p2"));
        using var db = Make("SqlServer", nameof(PlatformDbContext));
        AssertParses(UpdateLockInterceptor.LockRows(((PlatformDbContext)db).ApiKeys.ForUpdate().OrderBy(key => key.Id).Take(3).ToQueryString()));
    }

    [Fact]
    public void The_parser_for_SQL_Server_refuses_what_is_wrong() => Assert.NotEmpty(Parse("CREATE TABLE [orders].[orders] ([id] uniqueidentifier NOT NULL,,);"));

    private static void AssertParses(string sql) => Assert.Empty(Parse(sql).Select(error => $"{error.Line}:{error.Column} {error.Message}"));

    private static IList<ParseError> Parse(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors;
    }

    private static IEnumerable<(Type Type, string Schema)> ContextTypes() =>
        Api.Modules.All.All.Select(module => (module.DbContextType, module.Schema)).Prepend((typeof(PlatformDbContext), PlatformDbContext.SchemaName));

    private static DbContext Make(string engine, string context)
    {
        var (type, schema) = ContextTypes().Single(candidate => candidate.Type.Name == context);
        var options = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        Api.Modules.Engines.Single(candidate => candidate.Name == engine).Configure(options, NoServer[engine], schema);
        return (DbContext)Activator.CreateInstance(type, options.Options)!;
    }

    private static IEnumerable<string> NamesIn(ITable table) =>
    [
        table.Name,
        .. table.Columns.Select(column => column.Name),
        .. table.Indexes.Select(index => index.Name),
        .. table.UniqueConstraints.Select(key => key.Name),
        .. table.ForeignKeyConstraints.Select(key => key.Name),
    ];
}
