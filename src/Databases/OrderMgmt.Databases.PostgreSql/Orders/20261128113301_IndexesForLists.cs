using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Orders
{
    /// <inheritdoc />
    public partial class IndexesForLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_orders_customer_id_external_reference",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "ix_orders_status_created_at",
                schema: "orders",
                table: "orders");

            migrationBuilder.CreateIndex(
                name: "ix_orders_external_reference_customer_id",
                schema: "orders",
                table: "orders",
                columns: new[] { "external_reference", "customer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_status_created_at_id",
                schema: "orders",
                table: "orders",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_orders_external_reference_customer_id",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropIndex(
                name: "ix_orders_status_created_at_id",
                schema: "orders",
                table: "orders");

            migrationBuilder.CreateIndex(
                name: "ix_orders_customer_id_external_reference",
                schema: "orders",
                table: "orders",
                columns: new[] { "customer_id", "external_reference" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_status_created_at",
                schema: "orders",
                table: "orders",
                columns: new[] { "status", "created_at" });
        }
    }
}
