using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using OrderMgmt.IntegrationTests.Infrastructure;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.IntegrationTests.Platform;

/// <summary>A database with data goes through every migration of every module, and keeps its data.</summary>
public sealed class UpgradeTests
{
    /// <summary>Columns whose values a migration makes anew, on purpose.</summary>
    private static readonly string[] MadeAnew = ["search_text", "ordered_quantity", "ordered_unit", "unit_price"];

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Every_row_survives_every_migration(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(provider);
        await using var host = new ServiceCollection().AddLogging().AddMetrics().AddOrderMgmt(Api.Modules.All, database.NewSettings()).BuildServiceProvider();
        await using var scope = host.CreateAsyncScope();
        foreach (var type in Api.Modules.All.All.Select(module => module.DbContextType).Prepend(typeof(PlatformDbContext)))
        {
            await UpgradeAsync((DbContext)scope.ServiceProvider.GetRequiredService(type), database);
        }
    }

    /// <summary>A row in every table from the migration on that makes it; each further migration must leave it there.</summary>
    private static async Task UpgradeAsync(DbContext context, TestDatabase database)
    {
        Dictionary<string, Dictionary<string, string>> kept = [];
        foreach (var migration in context.Database.GetMigrations())
        {
            await context.GetService<IMigrator>().MigrateAsync(migration);
            foreach (var (table, row) in kept)
            {
                var now = await ReadAsync(database, table);
                Assert.All(row.Where(value => !MadeAnew.Contains(value.Key)), value => Assert.Equal((table, value.Key, value.Value), (table, value.Key, now[value.Key])));
            }

            foreach (var table in TablesOf(context, migration).Where(table => !kept.ContainsKey(NameOf(context, table))))
            {
                await InsertAsync(database, table, NameOf(context, table));
                kept.Add(NameOf(context, table), []);
            }

            foreach (var table in kept.Keys)
            {
                kept[table] = await ReadAsync(database, table);
            }
        }

        Assert.NotEmpty(kept);
    }

    /// <summary>The tables as the migration leaves them, each behind those it refers to. Migrations written by hand change none.</summary>
    private static List<ITable> TablesOf(DbContext context, string migration)
    {
        var migrations = context.GetService<IMigrationsAssembly>();
        var made = migrations.CreateMigration(migrations.Migrations[migration], context.Database.ProviderName!).TargetModel;
        var model = context.GetService<IModelRuntimeInitializer>().Initialize(made, designTime: true).GetRelationalModel();
        List<ITable> ordered = [];
        var left = model.Tables.Where(table => !table.IsExcludedFromMigrations).ToList();
        while (left.Find(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || ordered.Contains(key.PrincipalTable))) is { } next)
        {
            ordered.Add(next);
            left.Remove(next);
        }

        Assert.Empty(left);
        return ordered;
    }

    /// <summary>One row whose values follow from their types alone; so what refers to another row refers to that table's only one.</summary>
    private static async Task InsertAsync(TestDatabase database, ITable table, string name)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        foreach (var column in table.Columns.Where(column => column.ComputedColumnSql is null && !IsIdentity(column)))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "p" + command.Parameters.Count.ToString(CultureInfo.InvariantCulture);
            parameter.Value = ValueOf(column.StoreTypeMapping.Converter?.ProviderClrType ?? column.StoreTypeMapping.ClrType);
            command.Parameters.Add(parameter);
        }

        var columns = table.Columns.Where(column => column.ComputedColumnSql is null && !IsIdentity(column)).Select(column => $"\"{column.Name}\"");
        var values = command.Parameters.Cast<DbParameter>().Select(parameter => "@" + parameter.ParameterName);
        command.CommandText = $"INSERT INTO {name} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)})";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<Dictionary<string, string>> ReadAsync(TestDatabase database, string table)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM " + table;
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync(), $"{table} has lost its row.");
        var row = Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => Text(reader.GetValue(column)));
        Assert.False(await reader.ReadAsync());
        return row;
    }

    private static bool IsIdentity(IColumn column) =>
        column.PropertyMappings.Any(mapping => mapping.Property is { ValueGenerated: ValueGenerated.OnAdd } property && property.IsPrimaryKey() && property.ClrType != typeof(Guid));

    private static string NameOf(DbContext context, ITable table) =>
        context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.Name, table.Schema);

    private static object ValueOf(Type type) => type switch
    {
        _ when type == typeof(string) => "1",
        _ when type == typeof(Guid) => Guid.Parse("01a205c7-da47-7a4c-99ca-a9000e538532"),
        _ when type == typeof(bool) => true,
        _ when type == typeof(byte[]) => new byte[] { 1 },
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
        _ when type == typeof(DateTime) => DateTime.UnixEpoch,
        _ when type == typeof(DateOnly) => new DateOnly(2026, 1, 1),
        _ => Convert.ChangeType(1, type, CultureInfo.InvariantCulture),
    };

    /// <summary>A number is the same with more decimals.</summary>
    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        decimal number => number.ToString("0.##########", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
