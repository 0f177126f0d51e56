using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Catalog
{
    /// <inheritdoc />
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                schema: "catalog",
                table: "products",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "components",
                schema: "catalog",
                table: "products",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "cost_history",
                schema: "catalog",
                table: "products",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "fulfilment",
                schema: "catalog",
                table: "products",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "units",
                schema: "catalog",
                table: "products",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "known_records",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "price_lists",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    customer_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    customer_group_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    customer_group_code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    priority = table.Column<int>(type: "int", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    external_id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tax_categories",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_categories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    base_unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    factor = table.Column<decimal>(type: "decimal(19,8)", precision: 19, scale: 8, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "vendor_items",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    vendor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    vendor_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    vendor_code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    lead_time_days = table.Column<int>(type: "int", nullable: true),
                    min_quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cost_breaks = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vendor_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "price_lines",
                schema: "catalog",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    price_list_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    product_code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    breaks = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_price_lines_price_lists_price_list_id",
                        column: x => x.price_list_id,
                        principalSchema: "catalog",
                        principalTable: "price_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_known_records_kind_code",
                schema: "catalog",
                table: "known_records",
                columns: new[] { "kind", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lines_price_list_id_created_at_id",
                schema: "catalog",
                table: "price_lines",
                columns: new[] { "price_list_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lines_price_list_id_product_code",
                schema: "catalog",
                table: "price_lines",
                columns: new[] { "price_list_id", "product_code" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lines_price_list_id_product_id_unit_valid_from",
                schema: "catalog",
                table: "price_lines",
                columns: new[] { "price_list_id", "product_id", "unit", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lines_product_id",
                schema: "catalog",
                table: "price_lines",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "ix_price_lists_code",
                schema: "catalog",
                table: "price_lists",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_price_lists_created_at_id",
                schema: "catalog",
                table: "price_lists",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lists_customer_group_id_created_at",
                schema: "catalog",
                table: "price_lists",
                columns: new[] { "customer_group_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lists_customer_id_customer_group_id_currency",
                schema: "catalog",
                table: "price_lists",
                columns: new[] { "customer_id", "customer_group_id", "currency" });

            migrationBuilder.CreateIndex(
                name: "ix_price_lists_external_id",
                schema: "catalog",
                table: "price_lists",
                column: "external_id",
                unique: true,
                filter: "[external_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_tax_categories_code",
                schema: "catalog",
                table: "tax_categories",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tax_categories_created_at_id",
                schema: "catalog",
                table: "tax_categories",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_units_code",
                schema: "catalog",
                table: "units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_units_created_at_id",
                schema: "catalog",
                table: "units",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_vendor_items_product_id_created_at_id",
                schema: "catalog",
                table: "vendor_items",
                columns: new[] { "product_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_vendor_items_product_id_vendor_id",
                schema: "catalog",
                table: "vendor_items",
                columns: new[] { "product_id", "vendor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_vendor_items_vendor_id",
                schema: "catalog",
                table: "vendor_items",
                column: "vendor_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "known_records",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "price_lines",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "tax_categories",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "units",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "vendor_items",
                schema: "catalog");

            migrationBuilder.DropTable(
                name: "price_lists",
                schema: "catalog");

            migrationBuilder.DropColumn(
                name: "components",
                schema: "catalog",
                table: "products");

            migrationBuilder.DropColumn(
                name: "cost_history",
                schema: "catalog",
                table: "products");

            migrationBuilder.DropColumn(
                name: "fulfilment",
                schema: "catalog",
                table: "products");

            migrationBuilder.DropColumn(
                name: "units",
                schema: "catalog",
                table: "products");

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                schema: "catalog",
                table: "products",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);
        }
    }
}
