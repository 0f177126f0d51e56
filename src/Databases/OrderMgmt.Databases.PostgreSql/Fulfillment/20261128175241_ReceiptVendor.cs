using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Fulfillment
{
    /// <inheritdoc />
    public partial class ReceiptVendor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "vendor_id",
                schema: "fulfillment",
                table: "stock_adjustments",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vendor_number",
                schema: "fulfillment",
                table: "stock_adjustments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "vendors",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_version = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vendors", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_vendor_number_created_at_id",
                schema: "fulfillment",
                table: "stock_adjustments",
                columns: new[] { "vendor_number", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_vendors_number",
                schema: "fulfillment",
                table: "vendors",
                column: "number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "vendors",
                schema: "fulfillment");

            migrationBuilder.DropIndex(
                name: "ix_stock_adjustments_vendor_number_created_at_id",
                schema: "fulfillment",
                table: "stock_adjustments");

            migrationBuilder.DropColumn(
                name: "vendor_id",
                schema: "fulfillment",
                table: "stock_adjustments");

            migrationBuilder.DropColumn(
                name: "vendor_number",
                schema: "fulfillment",
                table: "stock_adjustments");
        }
    }
}
