using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class InvoicingPolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "for_cancellation",
                table: "billing_credit_notes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "cancelled",
                table: "billing_billable_lines",
                type: "INTEGER",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                table: "billing_billable_lines",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "onDelivery");

            migrationBuilder.AddColumn<long>(
                name: "withdrawn",
                table: "billing_billable_lines",
                type: "INTEGER",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "for_cancellation",
                table: "billing_credit_notes");

            migrationBuilder.DropColumn(
                name: "cancelled",
                table: "billing_billable_lines");

            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                table: "billing_billable_lines");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                table: "billing_billable_lines");
        }
    }
}
