using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "orders_customer_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payment_terms = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    credit_limit = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    billing_address = table.Column<string>(type: "TEXT", nullable: false),
                    delivery_address = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_exchange_rate_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rate_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payment_terms = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    billing_address = table.Column<string>(type: "TEXT", nullable: false),
                    delivery_address = table.Column<string>(type: "TEXT", nullable: false),
                    order_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    external_reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    order_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    project = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    notes = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ship_complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    discount_percent = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: true),
                    discount_amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    shipping_charge = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    shipping_tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    shipping_tax_rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: true),
                    shipping_tax_exemption_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    exchange_rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    discount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    gross = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    stage_entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cancel_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    allocation_version = table.Column<int>(type: "INTEGER", nullable: false),
                    open_value = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    findings = table.Column<string>(type: "TEXT", nullable: false),
                    holds = table.Column<string>(type: "TEXT", nullable: false),
                    invoices = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_product_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    standard_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    list_price = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_product_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_stock_snapshots",
                columns: table => new
                {
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    warehouse_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    available = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stock_snapshots", x => new { x.product_id, x.warehouse_id });
                });

            migrationBuilder.CreateTable(
                name: "orders_tax_rule_snapshots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: false),
                    exemption_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_rule_snapshots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_order_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    unit_price = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    list_price = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    price_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    discount_percent = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: true),
                    discount_amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tax_rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: true),
                    tax_exemption_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    unit_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    requested_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    promised_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    warehouse_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    discount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    is_allocated = table.Column<bool>(type: "INTEGER", nullable: false),
                    backordered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    shipped = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    delivered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    invoiced = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cancelled = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    returned = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    returned_for_credit = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    credited = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_order_lines_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "orders_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "orders_ix_customer_snapshots_number",
                table: "orders_customer_snapshots",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "orders_ix_exchange_rate_snapshots_currency_valid_from",
                table: "orders_exchange_rate_snapshots",
                columns: new[] { "currency", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_order_lines_order_id",
                table: "orders_order_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "orders_ix_order_lines_product_id",
                table: "orders_order_lines",
                column: "product_id");

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_created_at_id",
                table: "orders_orders",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_customer_id_created_at",
                table: "orders_orders",
                columns: new[] { "customer_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders",
                columns: new[] { "customer_id", "external_reference" },
                unique: true,
                filter: "external_reference IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_exposure",
                table: "orders_orders",
                column: "customer_id",
                filter: "open_value <> 0");

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_number",
                table: "orders_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_status_created_at",
                table: "orders_orders",
                columns: new[] { "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_product_snapshots_code",
                table: "orders_product_snapshots",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "orders_ix_tax_rule_snapshots_country_tax_category",
                table: "orders_tax_rule_snapshots",
                columns: new[] { "country", "tax_category" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "orders_customer_snapshots");

            migrationBuilder.DropTable(
                name: "orders_exchange_rate_snapshots");

            migrationBuilder.DropTable(
                name: "orders_order_lines");

            migrationBuilder.DropTable(
                name: "orders_product_snapshots");

            migrationBuilder.DropTable(
                name: "orders_stock_snapshots");

            migrationBuilder.DropTable(
                name: "orders_tax_rule_snapshots");

            migrationBuilder.DropTable(
                name: "orders_orders");
        }
    }
}
