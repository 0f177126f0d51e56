using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Orders
{
    /// <inheritdoc />
    public partial class InvoicingPolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                schema: "orders",
                table: "product_snapshots",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "onDelivery");

            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                schema: "orders",
                table: "order_lines",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "onDelivery");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                schema: "orders",
                table: "product_snapshots");

            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                schema: "orders",
                table: "order_lines");
        }
    }
}
