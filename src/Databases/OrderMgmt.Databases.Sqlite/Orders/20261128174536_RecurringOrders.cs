using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    public partial class RecurringOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "period",
                table: "orders_orders",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "period_start",
                table: "orders_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recurring_order_id",
                table: "orders_orders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recurring_order_number",
                table: "orders_orders",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "orders_recurring_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    terms = table.Column<string>(type: "TEXT", nullable: false),
                    schedule = table.Column<string>(type: "TEXT", nullable: false),
                    period_offset = table.Column<int>(type: "INTEGER", nullable: false),
                    next_period = table.Column<int>(type: "INTEGER", nullable: false),
                    next_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    last_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    skipped_ahead = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "orders_recurring_periods",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recurring_order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    refused_because = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_periods", x => x.id);
                    table.ForeignKey(
                        name: "fk_recurring_periods_recurring_orders_recurring_order_id",
                        column: x => x.recurring_order_id,
                        principalTable: "orders_recurring_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_recurring_order_id_period",
                table: "orders_orders",
                columns: new[] { "recurring_order_id", "period" },
                filter: "recurring_order_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "orders_ix_recurring_orders_created_at_id",
                table: "orders_recurring_orders",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_recurring_orders_customer_id_created_at",
                table: "orders_recurring_orders",
                columns: new[] { "customer_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_recurring_orders_number",
                table: "orders_recurring_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "orders_ix_recurring_orders_status_created_at_id",
                table: "orders_recurring_orders",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_recurring_periods_recurring_order_id_number",
                table: "orders_recurring_periods",
                columns: new[] { "recurring_order_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "orders_recurring_periods");

            migrationBuilder.DropTable(
                name: "orders_recurring_orders");

            migrationBuilder.DropIndex(
                name: "orders_ix_orders_recurring_order_id_period",
                table: "orders_orders");

            migrationBuilder.DropColumn(
                name: "period",
                table: "orders_orders");

            migrationBuilder.DropColumn(
                name: "period_start",
                table: "orders_orders");

            migrationBuilder.DropColumn(
                name: "recurring_order_id",
                table: "orders_orders");

            migrationBuilder.DropColumn(
                name: "recurring_order_number",
                table: "orders_orders");
        }
    }
}
