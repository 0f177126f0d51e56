using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Reporting
{
    /// <inheritdoc />
    public partial class OpenFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "open_invoices",
                schema: "reporting",
                table: "customer_summaries",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "open_figures",
                schema: "reporting",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    exception = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    count = table.Column<int>(type: "int", nullable: false),
                    value = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_figures", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_invoice_summaries_receivable_of",
                schema: "reporting",
                table: "invoice_summaries",
                columns: new[] { "customer_id", "open_due_date" },
                filter: "open_due_date IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_exception_decisions_resolved",
                schema: "reporting",
                table: "exception_decisions",
                column: "id",
                filter: "status = 'Resolved'");

            migrationBuilder.CreateIndex(
                name: "ix_customer_summaries_debtors",
                schema: "reporting",
                table: "customer_summaries",
                columns: new[] { "name", "id" },
                filter: "open_invoices > 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "open_figures",
                schema: "reporting");

            migrationBuilder.DropIndex(
                name: "ix_invoice_summaries_receivable_of",
                schema: "reporting",
                table: "invoice_summaries");

            migrationBuilder.DropIndex(
                name: "ix_exception_decisions_resolved",
                schema: "reporting",
                table: "exception_decisions");

            migrationBuilder.DropIndex(
                name: "ix_customer_summaries_debtors",
                schema: "reporting",
                table: "customer_summaries");

            migrationBuilder.DropColumn(
                name: "open_invoices",
                schema: "reporting",
                table: "customer_summaries");
        }
    }
}
