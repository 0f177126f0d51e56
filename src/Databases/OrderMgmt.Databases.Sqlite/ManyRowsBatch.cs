using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Update;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// Saves many rows by one command; the provider would make one for each. Rows of one table are inserted by one statement. Statements share
/// a command only as far as it pays: the driver looks for every parameter of a command in every one of its statements, name by name.
/// </summary>
internal sealed class ManyRowsBatch(ModificationCommandBatchFactoryDependencies dependencies) : AffectedCountModificationCommandBatch(dependencies, MostRows)
{
    private const int MostRows = 30;

    /// <summary>With more parameters in a command, the search for them costs more than a further command.</summary>
    private const int MostParameters = 80;

    /// <inheritdoc/>
    public override bool TryAddCommand(IReadOnlyModificationCommand modificationCommand) =>
        (ParameterValues.Count + modificationCommand.ColumnModifications.Count <= MostParameters || ModificationCommands.Count == 0 || IsFurtherRow(modificationCommand))
        && base.TryAddCommand(modificationCommand);

    /// <inheritdoc/>
    protected override void AddCommand(IReadOnlyModificationCommand modificationCommand)
    {
        if (!IsFurtherRow(modificationCommand))
        {
            base.AddCommand(modificationCommand);
            return;
        }

        SqlBuilder.Length -= Dependencies.SqlGenerationHelper.StatementTerminator.Length + Environment.NewLine.Length;
        var values = modificationCommand.ColumnModifications.Select(column => Dependencies.SqlGenerationHelper.GenerateParameterNamePlaceholder(column.ParameterName!));
        SqlBuilder.Append(",\n(").AppendJoin(", ", values).AppendLine(");");
        ResultSetMappings.Add(ResultSetMapping.NoResults);
        AddParameters(modificationCommand);
    }

    /// <summary>True when the last statement can insert it, too.</summary>
    private bool IsFurtherRow(IReadOnlyModificationCommand command) =>
        ModificationCommands is [.., { EntityState: EntityState.Added } last] && command.EntityState == EntityState.Added && last.TableName == command.TableName
        && last.ColumnModifications.Select(Written).SequenceEqual(command.ColumnModifications.Select(Written))
        && command.ColumnModifications.All(column => column is { IsRead: false, UseCurrentValueParameter: true });

    private static string Written(IColumnModification column) => column.IsRead ? "" : column.ColumnName;

    internal sealed class Factory(ModificationCommandBatchFactoryDependencies dependencies) : IModificationCommandBatchFactory
    {
        /// <inheritdoc/>
        public ModificationCommandBatch Create() => new ManyRowsBatch(dependencies);
    }
}
