using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class OpenFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "open_invoices",
                table: "reporting_customer_summaries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "reporting_open_figures",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    exception = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_figures", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_invoice_summaries_receivable_of",
                table: "reporting_invoice_summaries",
                columns: new[] { "customer_id", "open_due_date" },
                filter: "open_due_date IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_exception_decisions_resolved",
                table: "reporting_exception_decisions",
                column: "id",
                filter: "status = 'Resolved'");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_customer_summaries_debtors",
                table: "reporting_customer_summaries",
                columns: new[] { "name", "id" },
                filter: "open_invoices > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reporting_open_figures");

            migrationBuilder.DropIndex(
                name: "reporting_ix_invoice_summaries_receivable_of",
                table: "reporting_invoice_summaries");

            migrationBuilder.DropIndex(
                name: "reporting_ix_exception_decisions_resolved",
                table: "reporting_exception_decisions");

            migrationBuilder.DropIndex(
                name: "reporting_ix_customer_summaries_debtors",
                table: "reporting_customer_summaries");

            migrationBuilder.DropColumn(
                name: "open_invoices",
                table: "reporting_customer_summaries");
        }
    }
}
