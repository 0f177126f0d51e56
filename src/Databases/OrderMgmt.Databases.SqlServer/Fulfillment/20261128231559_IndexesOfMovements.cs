using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Fulfillment
{
    /// <inheritdoc />
    public partial class IndexesOfMovements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_stock_movements_product_id_id",
                schema: "fulfillment",
                table: "stock_movements",
                columns: new[] { "product_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_movements_warehouse_id_id",
                schema: "fulfillment",
                table: "stock_movements",
                columns: new[] { "warehouse_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stock_movements_product_id_id",
                schema: "fulfillment",
                table: "stock_movements");

            migrationBuilder.DropIndex(
                name: "ix_stock_movements_warehouse_id_id",
                schema: "fulfillment",
                table: "stock_movements");
        }
    }
}
