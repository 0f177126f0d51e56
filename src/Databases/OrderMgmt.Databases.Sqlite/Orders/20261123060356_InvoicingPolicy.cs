using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    public partial class InvoicingPolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                table: "orders_product_snapshots",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "onDelivery");

            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                table: "orders_order_lines",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "onDelivery");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                table: "orders_product_snapshots");

            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                table: "orders_order_lines");
        }
    }
}
