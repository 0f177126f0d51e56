using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Billing.Infrastructure;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.Sqlite.Billing
{
    /// <summary>Written by hand: SQLite keeps prices as scaled integers, and those per unit now have eight decimals instead of four.</summary>
    [DbContext(typeof(BillingDbContext))]
    [Migration("20261122211000_RescalePrices")]
    [ContractStep("Before the first release: the version before reads the new prices ten thousand times too high.")]
    public sealed class RescalePrices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE billing_billable_lines SET unit_price = unit_price * 10000;");
            migrationBuilder.Sql("UPDATE billing_invoice_lines SET unit_price = unit_price * 10000;");
        }
    }
}
