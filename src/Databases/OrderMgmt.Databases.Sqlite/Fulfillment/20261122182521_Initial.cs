using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Fulfillment
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fulfillment_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    carrier = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    tracking_number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    shipped_at = table.Column<long>(type: "INTEGER", nullable: true),
                    delivered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    signed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_demands",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: false),
                    ship_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demands", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_products",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_stocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    standard_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_stock_adjustments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    posted_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_adjustments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_warehouses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    priority = table.Column<int>(type: "INTEGER", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_warehouses", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_work_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    wanted_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    completed_quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cancelled_quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_delivery_lines",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cancelled = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivery_lines", x => new { x.delivery_id, x.order_line_id });
                    table.ForeignKey(
                        name: "fk_delivery_lines_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalTable: "fulfillment_deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_demand_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_stocked = table.Column<bool>(type: "INTEGER", nullable: false),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    wanted_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    ordered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    reserved = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    backordered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    shipped = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    delivered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cancelled = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    returned = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    delivered_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    returned_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_demand_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_demand_lines_demands_order_id",
                        column: x => x.order_id,
                        principalTable: "fulfillment_demands",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_stock_adjustment_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adjustment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    unit_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    value = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_adjustment_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_adjustment_lines_stock_adjustments_adjustment_id",
                        column: x => x.adjustment_id,
                        principalTable: "fulfillment_stock_adjustments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_stock_levels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    on_hand = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    reserved = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    quarantined = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    unit_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    value = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    quarantined_value = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_levels", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_levels_warehouses_warehouse_id",
                        column: x => x.warehouse_id,
                        principalTable: "fulfillment_warehouses",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_allocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    reserved = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    delivery_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_allocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_allocations_demand_lines_order_line_id",
                        column: x => x.order_line_id,
                        principalTable: "fulfillment_demand_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fulfillment_stock_movements",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    level_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    bucket = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    unit_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    value = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_movements", x => x.id);
                    table.ForeignKey(
                        name: "fk_stock_movements_stock_levels_level_id",
                        column: x => x.level_id,
                        principalTable: "fulfillment_stock_levels",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_allocations_created_at_id",
                table: "fulfillment_allocations",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_allocations_held",
                table: "fulfillment_allocations",
                columns: new[] { "product_id", "warehouse_id" },
                filter: "reserved > 0");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_allocations_order_id_created_at_id",
                table: "fulfillment_allocations",
                columns: new[] { "order_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_allocations_order_line_id",
                table: "fulfillment_allocations",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_deliveries_created_at_id",
                table: "fulfillment_deliveries",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_deliveries_number",
                table: "fulfillment_deliveries",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_deliveries_order_id",
                table: "fulfillment_deliveries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_deliveries_status_created_at_id",
                table: "fulfillment_deliveries",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_deliveries_warehouse_code_created_at_id",
                table: "fulfillment_deliveries",
                columns: new[] { "warehouse_code", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_demand_lines_order_id",
                table: "fulfillment_demand_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_demand_lines_queue",
                table: "fulfillment_demand_lines",
                columns: new[] { "wanted_date", "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_demand_lines_queue_by_age",
                table: "fulfillment_demand_lines",
                columns: new[] { "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_demand_lines_queue_of_code",
                table: "fulfillment_demand_lines",
                columns: new[] { "product_code", "wanted_date", "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_demand_lines_queue_of_product",
                table: "fulfillment_demand_lines",
                columns: new[] { "product_id", "wanted_date", "confirmed_at", "id" },
                filter: "backordered > 0");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_products_code",
                table: "fulfillment_products",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustment_lines_adjustment_id",
                table: "fulfillment_stock_adjustment_lines",
                column: "adjustment_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_created_at_id",
                table: "fulfillment_stock_adjustments",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_external_id",
                table: "fulfillment_stock_adjustments",
                column: "external_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_number",
                table: "fulfillment_stock_adjustments",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_reason_created_at",
                table: "fulfillment_stock_adjustments",
                columns: new[] { "reason", "created_at" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_reference",
                table: "fulfillment_stock_adjustments",
                column: "reference");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_adjustments_warehouse_code_created_at",
                table: "fulfillment_stock_adjustments",
                columns: new[] { "warehouse_code", "created_at" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_levels_created_at_id",
                table: "fulfillment_stock_levels",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_levels_product_code_warehouse_code_id",
                table: "fulfillment_stock_levels",
                columns: new[] { "product_code", "warehouse_code", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_levels_product_id_warehouse_id",
                table: "fulfillment_stock_levels",
                columns: new[] { "product_id", "warehouse_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_levels_warehouse_code_id",
                table: "fulfillment_stock_levels",
                columns: new[] { "warehouse_code", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_levels_warehouse_id",
                table: "fulfillment_stock_levels",
                column: "warehouse_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_movements_at",
                table: "fulfillment_stock_movements",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_movements_document_id",
                table: "fulfillment_stock_movements",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_movements_level_id_id",
                table: "fulfillment_stock_movements",
                columns: new[] { "level_id", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_stock_movements_order_line_id",
                table: "fulfillment_stock_movements",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_warehouses_code",
                table: "fulfillment_warehouses",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_warehouses_country",
                table: "fulfillment_warehouses",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_warehouses_created_at_id",
                table: "fulfillment_warehouses",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_warehouses_external_id",
                table: "fulfillment_warehouses",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_warehouses_name_id",
                table: "fulfillment_warehouses",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_warehouses_priority_id",
                table: "fulfillment_warehouses",
                columns: new[] { "priority", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_work_orders_created_at_id",
                table: "fulfillment_work_orders",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_work_orders_number",
                table: "fulfillment_work_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_work_orders_order_id",
                table: "fulfillment_work_orders",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_work_orders_status_created_at_id",
                table: "fulfillment_work_orders",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "fulfillment_ix_work_orders_wanted_date_id",
                table: "fulfillment_work_orders",
                columns: new[] { "wanted_date", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fulfillment_allocations");

            migrationBuilder.DropTable(
                name: "fulfillment_delivery_lines");

            migrationBuilder.DropTable(
                name: "fulfillment_products");

            migrationBuilder.DropTable(
                name: "fulfillment_stock_adjustment_lines");

            migrationBuilder.DropTable(
                name: "fulfillment_stock_movements");

            migrationBuilder.DropTable(
                name: "fulfillment_work_orders");

            migrationBuilder.DropTable(
                name: "fulfillment_demand_lines");

            migrationBuilder.DropTable(
                name: "fulfillment_deliveries");

            migrationBuilder.DropTable(
                name: "fulfillment_stock_adjustments");

            migrationBuilder.DropTable(
                name: "fulfillment_stock_levels");

            migrationBuilder.DropTable(
                name: "fulfillment_demands");

            migrationBuilder.DropTable(
                name: "fulfillment_warehouses");
        }
    }
}
