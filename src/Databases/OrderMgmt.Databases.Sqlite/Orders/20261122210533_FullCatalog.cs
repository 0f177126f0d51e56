using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                table: "orders_product_snapshots",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "components",
                table: "orders_product_snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "costs",
                table: "orders_product_snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "orders_product_snapshots",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "units",
                table: "orders_product_snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "warehouse_code",
                table: "orders_product_snapshots",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                table: "orders_order_lines",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<Guid>(
                name: "bundle_line_id",
                table: "orders_order_lines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ordered_quantity",
                table: "orders_order_lines",
                type: "INTEGER",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "ordered_unit",
                table: "orders_order_lines",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "price_source",
                table: "orders_order_lines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "orders_order_lines",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "worth",
                table: "orders_order_lines",
                type: "INTEGER",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "customer_group_id",
                table: "orders_customer_snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "orders_price_list_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    customer_group_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_list_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_price_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    price_list_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    breaks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_unit_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    base_unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    factor = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_snapshots", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "orders_ix_price_list_snapshots_customer_group_id",
                table: "orders_price_list_snapshots",
                column: "customer_group_id");

            migrationBuilder.CreateIndex(
                name: "orders_ix_price_list_snapshots_customer_id_customer_group_id",
                table: "orders_price_list_snapshots",
                columns: new[] { "customer_id", "customer_group_id" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_price_snapshots_price_list_id_product_id",
                table: "orders_price_snapshots",
                columns: new[] { "price_list_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_unit_snapshots_code",
                table: "orders_unit_snapshots",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "orders_price_list_snapshots");

            migrationBuilder.DropTable(
                name: "orders_price_snapshots");

            migrationBuilder.DropTable(
                name: "orders_unit_snapshots");

            migrationBuilder.DropColumn(
                name: "components",
                table: "orders_product_snapshots");

            migrationBuilder.DropColumn(
                name: "costs",
                table: "orders_product_snapshots");

            migrationBuilder.DropColumn(
                name: "team",
                table: "orders_product_snapshots");

            migrationBuilder.DropColumn(
                name: "units",
                table: "orders_product_snapshots");

            migrationBuilder.DropColumn(
                name: "warehouse_code",
                table: "orders_product_snapshots");

            migrationBuilder.DropColumn(
                name: "bundle_line_id",
                table: "orders_order_lines");

            migrationBuilder.DropColumn(
                name: "ordered_quantity",
                table: "orders_order_lines");

            migrationBuilder.DropColumn(
                name: "ordered_unit",
                table: "orders_order_lines");

            migrationBuilder.DropColumn(
                name: "price_source",
                table: "orders_order_lines");

            migrationBuilder.DropColumn(
                name: "team",
                table: "orders_order_lines");

            migrationBuilder.DropColumn(
                name: "worth",
                table: "orders_order_lines");

            migrationBuilder.DropColumn(
                name: "customer_group_id",
                table: "orders_customer_snapshots");

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                table: "orders_product_snapshots",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                table: "orders_order_lines",
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
