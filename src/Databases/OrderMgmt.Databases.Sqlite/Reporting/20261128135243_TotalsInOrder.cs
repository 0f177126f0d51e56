using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class TotalsInOrder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "reporting_ix_profit_totals_dimension_actual_margin",
                table: "reporting_profit_totals");

            migrationBuilder.DropIndex(
                name: "reporting_ix_profit_totals_dimension_actual_revenue",
                table: "reporting_profit_totals");

            migrationBuilder.DropIndex(
                name: "reporting_ix_profit_totals_dimension_label",
                table: "reporting_profit_totals");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_actual_margin_id",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "actual_margin", "id" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_actual_revenue_id",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "actual_revenue", "id" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_label_id",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "label", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "reporting_ix_profit_totals_dimension_actual_margin_id",
                table: "reporting_profit_totals");

            migrationBuilder.DropIndex(
                name: "reporting_ix_profit_totals_dimension_actual_revenue_id",
                table: "reporting_profit_totals");

            migrationBuilder.DropIndex(
                name: "reporting_ix_profit_totals_dimension_label_id",
                table: "reporting_profit_totals");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_actual_margin",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "actual_margin" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_actual_revenue",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "actual_revenue" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_label",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "label" });
        }
    }
}
