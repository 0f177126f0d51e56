using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Reporting
{
    /// <inheritdoc />
    public partial class TotalsInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_profit_totals_dimension_actual_margin",
                schema: "reporting",
                table: "profit_totals");

            migrationBuilder.DropIndex(
                name: "ix_profit_totals_dimension_actual_revenue",
                schema: "reporting",
                table: "profit_totals");

            migrationBuilder.DropIndex(
                name: "ix_profit_totals_dimension_label",
                schema: "reporting",
                table: "profit_totals");

            migrationBuilder.CreateIndex(
                name: "ix_profit_totals_dimension_actual_margin_id",
                schema: "reporting",
                table: "profit_totals",
                columns: new[] { "dimension", "actual_margin", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_profit_totals_dimension_actual_revenue_id",
                schema: "reporting",
                table: "profit_totals",
                columns: new[] { "dimension", "actual_revenue", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_profit_totals_dimension_label_id",
                schema: "reporting",
                table: "profit_totals",
                columns: new[] { "dimension", "label", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_profit_totals_dimension_actual_margin_id",
                schema: "reporting",
                table: "profit_totals");

            migrationBuilder.DropIndex(
                name: "ix_profit_totals_dimension_actual_revenue_id",
                schema: "reporting",
                table: "profit_totals");

            migrationBuilder.DropIndex(
                name: "ix_profit_totals_dimension_label_id",
                schema: "reporting",
                table: "profit_totals");

            migrationBuilder.CreateIndex(
                name: "ix_profit_totals_dimension_actual_margin",
                schema: "reporting",
                table: "profit_totals",
                columns: new[] { "dimension", "actual_margin" });

            migrationBuilder.CreateIndex(
                name: "ix_profit_totals_dimension_actual_revenue",
                schema: "reporting",
                table: "profit_totals",
                columns: new[] { "dimension", "actual_revenue" });

            migrationBuilder.CreateIndex(
                name: "ix_profit_totals_dimension_label",
                schema: "reporting",
                table: "profit_totals",
                columns: new[] { "dimension", "label" });
        }
    }
}
