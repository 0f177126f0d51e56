using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.PostgreSql;

/// <summary>
/// Compares search words by their bytes: the order of a language would not let an index answer what a word begins with.
/// Has the queue of deliveries cleaned early: every row of it is soon deleted, and the reader at its front would otherwise
/// step over all that were, until a fifth of the table is dead.
/// </summary>
internal sealed class PostgreSqlModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.Model.FindEntityType(typeof(SearchWord))?.FindProperty(nameof(SearchWord.Word))!.SetCollation("C");
        var deliveries = modelBuilder.Model.FindEntityType(typeof(DeliveryRow))!;
        if (!deliveries.IsTableExcludedFromMigrations())
        {
            deliveries.SetStorageParameter("autovacuum_vacuum_scale_factor", 0.01);
            deliveries.SetStorageParameter("autovacuum_vacuum_threshold", 1000);
            deliveries.SetStorageParameter("autovacuum_analyze_scale_factor", 0.05);
        }
    }
}
