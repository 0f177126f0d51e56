using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OrderMgmt.Databases.Sqlite;

/// <summary>
/// Fits the model to SQLite: there are no schemas, so they become prefixes of names; there are neither decimals nor
/// instants, so both are kept as integers that sort, compare and add up exactly.
/// </summary>
internal sealed class SqliteModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        var entities = modelBuilder.Model.GetEntityTypes().ToList();
        TurnSchemasIntoPrefixes(modelBuilder.Model, entities);
        foreach (var property in entities.SelectMany(PropertiesOf))
        {
            Convert(property);
        }
    }

    /// <summary>All names are read before the first is set: an owned type answers with the name of its owner's table.</summary>
    private static void TurnSchemasIntoPrefixes(IMutableModel model, IReadOnlyList<IMutableEntityType> entities)
    {
        var names = entities
            .Where(entity => !entity.IsMappedToJson())
            .Select(entity => (Entity: entity, Schema: entity.GetSchema(), Table: entity.GetTableName()))
            .Where(name => name is { Schema: not null, Table: not null })
            .ToList();
        foreach (var (entity, schema, table) in names)
        {
            entity.SetTableName($"{schema}_{table}");
            entity.SetSchema(null);

            // Unlike tables of a schema, indexes of one file share one set of names.
            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName($"{schema}_{index.GetDatabaseName()}");
            }
        }

        model.SetDefaultSchema(null);
    }

    private static IEnumerable<IMutableProperty> PropertiesOf(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(complex => PropertiesOf(complex.ComplexType)));

    private static void Convert(IMutableProperty property)
    {
        var converter = property.GetValueConverter();
        var stored = converter?.ProviderClrType ?? property.ClrType;
        ValueConverter? toInteger = (Nullable.GetUnderlyingType(stored) ?? stored) switch
        {
            var type when type == typeof(decimal) => new ScaledDecimalConverter(property.GetScale() ?? 4),
            var type when type == typeof(DateTimeOffset) => new UtcTicksConverter(),
            _ => null,
        };
        if (toInteger is not null)
        {
            property.SetValueConverter(converter is null ? toInteger : converter.ComposeWith(toInteger));
        }
    }
}
