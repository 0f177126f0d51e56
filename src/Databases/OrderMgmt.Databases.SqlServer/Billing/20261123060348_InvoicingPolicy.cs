using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Billing
{
    /// <inheritdoc />
    public partial class InvoicingPolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "for_cancellation",
                schema: "billing",
                table: "credit_notes",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<decimal>(
                name: "cancelled",
                schema: "billing",
                table: "billable_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                schema: "billing",
                table: "billable_lines",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "onDelivery");

            migrationBuilder.AddColumn<decimal>(
                name: "withdrawn",
                schema: "billing",
                table: "billable_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "for_cancellation",
                schema: "billing",
                table: "credit_notes");

            migrationBuilder.DropColumn(
                name: "cancelled",
                schema: "billing",
                table: "billable_lines");

            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                schema: "billing",
                table: "billable_lines");

            migrationBuilder.DropColumn(
                name: "withdrawn",
                schema: "billing",
                table: "billable_lines");
        }
    }
}
