using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Billing
{
    /// <inheritdoc />
    [ContractStep("Before the first release: makes columns wider, which ends the prepared statements of the version before with an error.")]
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                schema: "billing",
                table: "invoice_lines",
                type: "decimal(19,8)",
                precision: 19,
                scale: 8,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "decimal(19,4)",
                oldPrecision: 19,
                oldScale: 4);

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                schema: "billing",
                table: "billable_lines",
                type: "decimal(19,8)",
                precision: 19,
                scale: 8,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "decimal(19,4)",
                oldPrecision: 19,
                oldScale: 4);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                schema: "billing",
                table: "invoice_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "decimal(19,8)",
                oldPrecision: 19,
                oldScale: 8);

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                schema: "billing",
                table: "billable_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                oldClrType: typeof(decimal),
                oldType: "decimal(19,8)",
                oldPrecision: 19,
                oldScale: 8);
        }
    }
}
