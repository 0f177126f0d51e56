using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    public partial class IndexesForLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders");

            migrationBuilder.DropIndex(
                name: "orders_ix_orders_status_created_at",
                table: "orders_orders");

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_external_reference_customer_id",
                table: "orders_orders",
                columns: new[] { "external_reference", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_status_created_at_id",
                table: "orders_orders",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "orders_ix_orders_external_reference_customer_id",
                table: "orders_orders");

            migrationBuilder.DropIndex(
                name: "orders_ix_orders_status_created_at_id",
                table: "orders_orders");

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders",
                columns: new[] { "customer_id", "external_reference" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_status_created_at",
                table: "orders_orders",
                columns: new[] { "status", "created_at" });
        }
    }
}
