using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Fulfillment
{
    /// <inheritdoc />
    public partial class ReceiptVendor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "vendor_id",
                table: "fulfillment_stock_adjustments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vendor_number",
                table: "fulfillment_stock_adjustments",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "fulfillment_vendors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vendors", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_vendor_number_created_at_id",
                table: "fulfillment_stock_adjustments",
                columns: new[] { "vendor_number", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_vendors_number",
                table: "fulfillment_vendors",
                column: "number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fulfillment_vendors");

            migrationBuilder.DropIndex(
                name: "fulfillment_ix_stock_adjustments_vendor_number_created_at_id",
                table: "fulfillment_stock_adjustments");

            migrationBuilder.DropColumn(
                name: "vendor_id",
                table: "fulfillment_stock_adjustments");

            migrationBuilder.DropColumn(
                name: "vendor_number",
                table: "fulfillment_stock_adjustments");
        }
    }
}
