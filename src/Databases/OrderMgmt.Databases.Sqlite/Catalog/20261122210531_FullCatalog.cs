using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Catalog
{
    /// <inheritdoc />
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                table: "catalog_products",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "components",
                table: "catalog_products",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "cost_history",
                table: "catalog_products",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "fulfilment",
                table: "catalog_products",
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.AddColumn<string>(
                name: "units",
                table: "catalog_products",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "catalog_known_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_known_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_price_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    customer_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    customer_group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    customer_group_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_tax_categories",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_categories", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    base_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    factor = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_vendor_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    vendor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    vendor_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    vendor_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    lead_time_days = table.Column<int>(type: "INTEGER", nullable: true),
                    min_quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cost_breaks = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vendor_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "catalog_price_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    price_list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    breaks = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_price_lines_price_lists_price_list_id",
                        column: x => x.price_list_id,
                        principalTable: "catalog_price_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_known_records_kind_code",
                table: "catalog_known_records",
                columns: new[] { "kind", "code" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lines_price_list_id_created_at_id",
                table: "catalog_price_lines",
                columns: new[] { "price_list_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lines_price_list_id_product_code",
                table: "catalog_price_lines",
                columns: new[] { "price_list_id", "product_code" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lines_price_list_id_product_id_unit_valid_from",
                table: "catalog_price_lines",
                columns: new[] { "price_list_id", "product_id", "unit", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lines_product_id",
                table: "catalog_price_lines",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lists_code",
                table: "catalog_price_lists",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lists_created_at_id",
                table: "catalog_price_lists",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lists_customer_group_id_created_at",
                table: "catalog_price_lists",
                columns: new[] { "customer_group_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lists_customer_id_customer_group_id_currency",
                table: "catalog_price_lists",
                columns: new[] { "customer_id", "customer_group_id", "currency" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_price_lists_external_id",
                table: "catalog_price_lists",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_tax_categories_code",
                table: "catalog_tax_categories",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_tax_categories_created_at_id",
                table: "catalog_tax_categories",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_units_code",
                table: "catalog_units",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_units_created_at_id",
                table: "catalog_units",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_vendor_items_product_id_created_at_id",
                table: "catalog_vendor_items",
                columns: new[] { "product_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_vendor_items_product_id_vendor_id",
                table: "catalog_vendor_items",
                columns: new[] { "product_id", "vendor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_vendor_items_vendor_id",
                table: "catalog_vendor_items",
                column: "vendor_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalog_known_records");

            migrationBuilder.DropTable(
                name: "catalog_price_lines");

            migrationBuilder.DropTable(
                name: "catalog_tax_categories");

            migrationBuilder.DropTable(
                name: "catalog_units");

            migrationBuilder.DropTable(
                name: "catalog_vendor_items");

            migrationBuilder.DropTable(
                name: "catalog_price_lists");

            migrationBuilder.DropColumn(
                name: "components",
                table: "catalog_products");

            migrationBuilder.DropColumn(
                name: "cost_history",
                table: "catalog_products");

            migrationBuilder.DropColumn(
                name: "fulfilment",
                table: "catalog_products");

            migrationBuilder.DropColumn(
                name: "units",
                table: "catalog_products");

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                table: "catalog_products",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);
        }
    }
}
