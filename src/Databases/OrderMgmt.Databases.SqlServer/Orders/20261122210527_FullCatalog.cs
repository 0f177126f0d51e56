using System;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Orders
{
    /// <inheritdoc />
    [ContractStep("Before the first release: makes columns wider, which ends the prepared statements of the version before with an error.")]
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "components",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "costs",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "units",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "warehouse_code",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                schema: "orders",
                table: "order_lines",
                type: "decimal(19,8)",
                precision: 19,
                scale: 8,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "decimal(19,4)",
                oldPrecision: 19,
                oldScale: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                schema: "orders",
                table: "order_lines",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<Guid>(
                name: "bundle_line_id",
                schema: "orders",
                table: "order_lines",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ordered_quantity",
                schema: "orders",
                table: "order_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<string>(
                name: "ordered_unit",
                schema: "orders",
                table: "order_lines",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "price_source",
                schema: "orders",
                table: "order_lines",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "team",
                schema: "orders",
                table: "order_lines",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "worth",
                schema: "orders",
                table: "order_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<Guid>(
                name: "customer_group_id",
                schema: "orders",
                table: "customer_snapshots",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "price_list_snapshots",
                schema: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    customer_group_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    priority = table.Column<int>(type: "int", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    active = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_list_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "price_snapshots",
                schema: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    price_list_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    breaks = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_price_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_snapshots",
                schema: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    base_unit = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    factor = table.Column<decimal>(type: "decimal(19,8)", precision: 19, scale: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_snapshots", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_price_list_snapshots_customer_group_id",
                schema: "orders",
                table: "price_list_snapshots",
                column: "customer_group_id");

            migrationBuilder.CreateIndex(
                name: "ix_price_list_snapshots_customer_id_customer_group_id",
                schema: "orders",
                table: "price_list_snapshots",
                columns: new[] { "customer_id", "customer_group_id" });

            migrationBuilder.CreateIndex(
                name: "ix_price_snapshots_price_list_id_product_id",
                schema: "orders",
                table: "price_snapshots",
                columns: new[] { "price_list_id", "product_id" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_snapshots_code",
                schema: "orders",
                table: "unit_snapshots",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "price_list_snapshots",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "price_snapshots",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "unit_snapshots",
                schema: "orders");

            migrationBuilder.DropColumn(
                name: "components",
                schema: "orders",
                table: "product_snapshots");

            migrationBuilder.DropColumn(
                name: "costs",
                schema: "orders",
                table: "product_snapshots");

            migrationBuilder.DropColumn(
                name: "team",
                schema: "orders",
                table: "product_snapshots");

            migrationBuilder.DropColumn(
                name: "units",
                schema: "orders",
                table: "product_snapshots");

            migrationBuilder.DropColumn(
                name: "warehouse_code",
                schema: "orders",
                table: "product_snapshots");

            migrationBuilder.DropColumn(
                name: "bundle_line_id",
                schema: "orders",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "ordered_quantity",
                schema: "orders",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "ordered_unit",
                schema: "orders",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "price_source",
                schema: "orders",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "team",
                schema: "orders",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "worth",
                schema: "orders",
                table: "order_lines");

            migrationBuilder.DropColumn(
                name: "customer_group_id",
                schema: "orders",
                table: "customer_snapshots");

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                schema: "orders",
                table: "product_snapshots",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(40)",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "unit_price",
                schema: "orders",
                table: "order_lines",
                type: "decimal(19,4)",
                precision: 19,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "decimal(19,8)",
                oldPrecision: 19,
                oldScale: 8,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "tax_category",
                schema: "orders",
                table: "order_lines",
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
