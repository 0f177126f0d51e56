using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.ArchitectureTests.Rules;

/// <summary>What a migration may do while the previous version runs beside it: only add what that version need not know of.</summary>
internal static class Migrations
{
    /// <summary>Migrations that do more, without being marked as a contract step.</summary>
    public static IEnumerable<string> Unmarked(IEnumerable<Type> types) => types
        .Where(type => type.GetCustomAttribute<ContractStepAttribute>() is null)
        .SelectMany(type => Of(type).Select(what => $"{type.FullName} {what}"));

    /// <summary>Migrations that are marked as a contract step and are none, or do not say why they are.</summary>
    public static IEnumerable<string> WronglyMarked(IEnumerable<Type> types) => types
        .Where(type => type.GetCustomAttribute<ContractStepAttribute>() is { } mark && (mark.Reason.Length == 0 || !Of(type).Any()))
        .Select(type => $"{type.FullName} is no contract step, or does not say why");

    /// <summary>The migrations of an engine's project.</summary>
    public static IEnumerable<Type> In(Assembly assembly) => assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Migration)) && !type.IsAbstract);

    private static IEnumerable<string> Of(Type type)
    {
        var operations = ((Migration)Activator.CreateInstance(type)!).UpOperations;
        var made = operations.OfType<CreateTableOperation>().Select(table => (table.Schema, table.Name)).ToHashSet();
        return operations.Select(operation => Violation(operation, made)).OfType<string>();
    }

    /// <summary>What the previous version would stumble over. Nobody can tell that of SQL written by hand, so its author says it.</summary>
    private static string? Violation(MigrationOperation operation, HashSet<(string?, string)> made) => operation switch
    {
        DropTableOperation table => $"drops the table {table.Name}",
        RenameTableOperation table => $"renames the table {table.Name}",
        DropColumnOperation column => $"drops the column {column.Table}.{column.Name}",
        RenameColumnOperation column => $"renames the column {column.Table}.{column.Name}",
        AddColumnOperation { IsNullable: false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null } column => $"adds {column.Table}.{column.Name}, which the previous version leaves empty",
        AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true } column => $"forbids {column.Table}.{column.Name} to be empty",
        AlterColumnOperation column when TypeOf(column) != TypeOf(column.OldColumn) => $"changes the type of {column.Table}.{column.Name}, which ends the prepared statements of the previous version with an error",
        CreateIndexOperation { IsUnique: true } index when !made.Contains((index.Schema, index.Table)) => $"makes {string.Join(", ", index.Columns)} of {index.Table} unique",
        SqlOperation => "runs SQL written by hand",
        _ => null,
    };

    private static (Type, string?, int?, int?, int?) TypeOf(ColumnOperation column) => (column.ClrType, column.ColumnType, column.MaxLength, column.Precision, column.Scale);
}
