using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.SqlServer;

/// <summary>Compares search words by their code units, as all engines do.</summary>
internal sealed class SqlServerModelCustomizer(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.Model.FindEntityType(typeof(SearchWord))?.FindProperty(nameof(SearchWord.Word))!.SetCollation("Latin1_General_100_BIN2");
    }
}
