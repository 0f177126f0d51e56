using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// Inserts rows of one table by one statement; the provider would make a command for each. Statements do not share a command: each is
/// parsed for itself anyway, and the driver looks for every parameter of a command in every one of its statements, name by name.
/// </summary>
internal sealed class ManyRowsBatch(ModificationCommandBatchFactoryDependencies dependencies) : AffectedCountModificationCommandBatch(dependencies, MostRows)
{
    /// <summary>The driver finds a parameter by going through the names of all before it: more rows would cost more than they save.</summary>
    private const int MostRows = 30;

    /// <inheritdoc/>
    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand) =>
        (ModificationCommands.Count == 0 || IsFurtherRow(modificationCommand)) && base.TryAddCommand(modificationCommand);

    /// <inheritdoc/>
    protected override void AddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        if (ModificationCommands.Count == 0)
        {
            base.AddCommand(modificationCommand);
            return;
        }

        SqlBuilder.Length -= Dependencies.SqlGenerationHelper.StatementTerminator.Length + Environment.NewLine.Length;
        var values = modificationCommand.ColumnModifications.Select(column => Dependencies.SqlGenerationHelper.GenerateParameterNamePlaceholder(column.ParameterName!));
        SqlBuilder.Append(",\n(").AppendJoin(", ", values).Append(");\n");
        ResultSetMappings.Add(ResultSetMapping.NoResults);
        AddParameters(modificationCommand);
    }

    private bool IsFurtherRow(IReadOnlyModificationCommand command)
    {
        var first = ModificationCommands[0];
        return first.EntityState == EntityState.Added && command.EntityState == EntityState.Added && first.TableName == command.TableName
            && first.ColumnModifications.Select(Written).SequenceEqual(command.ColumnModifications.Select(Written))
            && command.ColumnModifications.All(column => column is { IsRead: false, UseCurrentValueParameter: true });
    }

    private static string Written(IColumnModification column) => column.IsRead ? "" : column.ColumnName;

    internal sealed class Factory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
    {
        /// <inheritdoc/>
        public ModificationCommandBatch Create() => new ManyRowsBatch(dependencies);
    }
}
