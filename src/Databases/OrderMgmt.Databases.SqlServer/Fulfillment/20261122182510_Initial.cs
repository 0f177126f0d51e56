using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Fulfillment
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "fulfillment");

            migrationBuilder.CreateTable(
                name: "deliveries",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    address = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    carrier = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    tracking_number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    shipped_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    signed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "demands",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: true),
                    address = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ship_complete = table.Column<bool>(type: "bit", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "products",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source_version = table.Column<int>(type: "int", nullable: false),
                    code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    is_stocked = table.Column<bool>(type: "bit", nullable: false),
                    standard_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_adjustments",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    external_id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    posted_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_adjustments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "warehouses",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    priority = table.Column<int>(type: "int", nullable: false),
                    active = table.Column<bool>(type: "bit", nullable: false),
                    external_id = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_warehouses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "work_orders",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    order_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    wanted_date = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    completed_quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cancelled_quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    completed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivery_lines",
                schema: "fulfillment",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    line_number = table.Column<int>(type: "int", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cancelled = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_lines", x => new { x.delivery_id, x.order_line_id });
                    table.ForeignKey(
                        name: "fk_delivery_lines_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalSchema: "fulfillment",
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "demand_lines",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    line_number = table.Column<int>(type: "int", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    is_stocked = table.Column<bool>(type: "bit", nullable: false),
                    warehouse_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    wanted_date = table.Column<DateOnly>(type: "date", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    unit_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    ordered = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    reserved = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    backordered = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    shipped = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    delivered = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cancelled = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    returned = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    delivered_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    returned_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demand_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_demand_lines_demands_order_id",
                        column: x => x.order_id,
                        principalSchema: "fulfillment",
                        principalTable: "demands",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stock_adjustment_lines",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    adjustment_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    line_number = table.Column<int>(type: "int", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    unit_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    value = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_adjustment_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_adjustment_lines_stock_adjustments_adjustment_id",
                        column: x => x.adjustment_id,
                        principalSchema: "fulfillment",
                        principalTable: "stock_adjustments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stock_levels",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    on_hand = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    reserved = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    quarantined = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    unit_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    value = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    quarantined_value = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_levels", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_levels_warehouses_warehouse_id",
                        column: x => x.warehouse_id,
                        principalSchema: "fulfillment",
                        principalTable: "warehouses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "allocations",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    warehouse_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    reserved = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    delivery_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_allocations_demand_lines_order_line_id",
                        column: x => x.order_line_id,
                        principalSchema: "fulfillment",
                        principalTable: "demand_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "stock_movements",
                schema: "fulfillment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    level_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    warehouse_code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    bucket = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    cause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    unit_cost = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    value = table.Column<decimal>(type: "decimal(19,6)", precision: 19, scale: 6, nullable: false),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    document_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    order_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_movements", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_movements_stock_levels_level_id",
                        column: x => x.level_id,
                        principalSchema: "fulfillment",
                        principalTable: "stock_levels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_allocations_created_at_id",
                schema: "fulfillment",
                table: "allocations",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_allocations_held",
                schema: "fulfillment",
                table: "allocations",
                columns: new[] { "product_id", "warehouse_id" },
                filter: "reserved > 0");

            migrationBuilder.CreateIndex(
                name: "ix_allocations_order_id_created_at_id",
                schema: "fulfillment",
                table: "allocations",
                columns: new[] { "order_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_allocations_order_line_id",
                schema: "fulfillment",
                table: "allocations",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_created_at_id",
                schema: "fulfillment",
                table: "deliveries",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_number",
                schema: "fulfillment",
                table: "deliveries",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_order_id",
                schema: "fulfillment",
                table: "deliveries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_status_created_at_id",
                schema: "fulfillment",
                table: "deliveries",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_warehouse_code_created_at_id",
                schema: "fulfillment",
                table: "deliveries",
                columns: new[] { "warehouse_code", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_demand_lines_order_id",
                schema: "fulfillment",
                table: "demand_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_demand_lines_queue",
                schema: "fulfillment",
                table: "demand_lines",
                columns: new[] { "wanted_date", "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "ix_demand_lines_queue_by_age",
                schema: "fulfillment",
                table: "demand_lines",
                columns: new[] { "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "ix_demand_lines_queue_of_code",
                schema: "fulfillment",
                table: "demand_lines",
                columns: new[] { "product_code", "wanted_date", "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "ix_demand_lines_queue_of_product",
                schema: "fulfillment",
                table: "demand_lines",
                columns: new[] { "product_id", "wanted_date", "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "ix_products_code",
                schema: "fulfillment",
                table: "products",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustment_lines_adjustment_id",
                schema: "fulfillment",
                table: "stock_adjustment_lines",
                column: "adjustment_id");

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_created_at_id",
                schema: "fulfillment",
                table: "stock_adjustments",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_external_id",
                schema: "fulfillment",
                table: "stock_adjustments",
                column: "external_id");

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_number",
                schema: "fulfillment",
                table: "stock_adjustments",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_reason_created_at",
                schema: "fulfillment",
                table: "stock_adjustments",
                columns: new[] { "reason", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_reference",
                schema: "fulfillment",
                table: "stock_adjustments",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "ix_stock_adjustments_warehouse_code_created_at",
                schema: "fulfillment",
                table: "stock_adjustments",
                columns: new[] { "warehouse_code", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_levels_created_at_id",
                schema: "fulfillment",
                table: "stock_levels",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_levels_product_code_warehouse_code_id",
                schema: "fulfillment",
                table: "stock_levels",
                columns: new[] { "product_code", "warehouse_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_levels_product_id_warehouse_id",
                schema: "fulfillment",
                table: "stock_levels",
                columns: new[] { "product_id", "warehouse_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stock_levels_warehouse_code_id",
                schema: "fulfillment",
                table: "stock_levels",
                columns: new[] { "warehouse_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_levels_warehouse_id",
                schema: "fulfillment",
                table: "stock_levels",
                column: "warehouse_id");

            migrationBuilder.CreateIndex(
                name: "ix_stock_movements_at",
                schema: "fulfillment",
                table: "stock_movements",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_stock_movements_document_id",
                schema: "fulfillment",
                table: "stock_movements",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_stock_movements_level_id_id",
                schema: "fulfillment",
                table: "stock_movements",
                columns: new[] { "level_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_stock_movements_order_line_id",
                schema: "fulfillment",
                table: "stock_movements",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_code",
                schema: "fulfillment",
                table: "warehouses",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_country",
                schema: "fulfillment",
                table: "warehouses",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_created_at_id",
                schema: "fulfillment",
                table: "warehouses",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_external_id",
                schema: "fulfillment",
                table: "warehouses",
                column: "external_id",
                unique: true,
                filter: "[external_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_name_id",
                schema: "fulfillment",
                table: "warehouses",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_warehouses_priority_id",
                schema: "fulfillment",
                table: "warehouses",
                columns: new[] { "priority", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_orders_created_at_id",
                schema: "fulfillment",
                table: "work_orders",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_orders_number",
                schema: "fulfillment",
                table: "work_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_work_orders_order_id",
                schema: "fulfillment",
                table: "work_orders",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_work_orders_status_created_at_id",
                schema: "fulfillment",
                table: "work_orders",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_work_orders_wanted_date_id",
                schema: "fulfillment",
                table: "work_orders",
                columns: new[] { "wanted_date", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "allocations",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "delivery_lines",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "products",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "stock_adjustment_lines",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "stock_movements",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "work_orders",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "demand_lines",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "deliveries",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "stock_adjustments",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "stock_levels",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "demands",
                schema: "fulfillment");

            migrationBuilder.DropTable(
                name: "warehouses",
                schema: "fulfillment");
        }
    }
}
