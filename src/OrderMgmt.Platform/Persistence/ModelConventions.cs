using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OrderMgmt.Platform.Domain;

namespace OrderMgmt.Platform.Persistence;

/// <summary>What holds for every table: snake_case names, versions as concurrency tokens, keys made by us, nothing deleted by cascade from outside its aggregate.</summary>
internal static class ModelConventions
{
    internal static void Apply(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(AggregateRoot.Version))!.IsConcurrencyToken = true;
            }

            if (entity.FindPrimaryKey() is { Properties: [{ ClrType: var keyType } key] } && keyType == typeof(Guid))
            {
                key.ValueGenerated = ValueGenerated.Never;
            }

            if (!entity.IsOwned() && entity.GetTableName() is { } table)
            {
                entity.SetTableName(SnakeCase(table));
            }

            NameColumns(entity, StoreObjectIdentifier.Create(entity, StoreObjectType.Table));

            foreach (var unique in entity.GetKeys())
            {
                unique.SetName(SnakeCase(unique.GetName()!));
            }

            foreach (var foreignKey in entity.GetForeignKeys())
            {
                foreignKey.SetConstraintName(SnakeCase(foreignKey.GetConstraintName()!));
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(SnakeCase(index.GetDatabaseName()!));
            }
        }
    }

    /// <summary>Asked for by table, because the columns of an owned type in its owner's table get a prefix, and its key is the owner's.</summary>
    private static void NameColumns(IMutableTypeBase type, StoreObjectIdentifier? table)
    {
        if (table is not { } columns || type.IsMappedToJson())
        {
            return;
        }

        foreach (var property in type.GetProperties())
        {
            property.SetColumnName(SnakeCase(property.GetColumnName(columns) ?? property.GetColumnName()));
        }

        foreach (var complex in type.GetComplexProperties())
        {
            NameColumns(complex.ComplexType, table);
        }
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (char.IsLower(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
