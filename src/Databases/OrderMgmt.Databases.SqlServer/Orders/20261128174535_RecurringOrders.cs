using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Orders
{
    /// <inheritdoc />
    public partial class RecurringOrders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "period",
                schema: "orders",
                table: "orders",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "period_start",
                schema: "orders",
                table: "orders",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "recurring_order_id",
                schema: "orders",
                table: "orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recurring_order_number",
                schema: "orders",
                table: "orders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "recurring_orders",
                schema: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    customer_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    terms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    schedule = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    period_offset = table.Column<int>(type: "int", nullable: false),
                    next_period = table.Column<int>(type: "int", nullable: false),
                    next_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    end_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    lines = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    skipped_ahead = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recurring_periods",
                schema: "orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    recurring_order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    order_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    refused_because = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recurring_periods", x => x.id);
                    table.ForeignKey(
                        name: "fk_recurring_periods_recurring_orders_recurring_order_id",
                        column: x => x.recurring_order_id,
                        principalSchema: "orders",
                        principalTable: "recurring_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_orders_recurring_order_id_period",
                schema: "orders",
                table: "orders",
                columns: new[] { "recurring_order_id", "period" },
                filter: "recurring_order_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_recurring_orders_created_at_id",
                schema: "orders",
                table: "recurring_orders",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recurring_orders_customer_id_created_at",
                schema: "orders",
                table: "recurring_orders",
                columns: new[] { "customer_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_recurring_orders_number",
                schema: "orders",
                table: "recurring_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recurring_orders_status_created_at_id",
                schema: "orders",
                table: "recurring_orders",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_recurring_periods_recurring_order_id_number",
                schema: "orders",
                table: "recurring_periods",
                columns: new[] { "recurring_order_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recurring_periods",
                schema: "orders");

            migrationBuilder.DropTable(
                name: "recurring_orders",
                schema: "orders");

            migrationBuilder.DropIndex(
                name: "ix_orders_recurring_order_id_period",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "period",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "period_start",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "recurring_order_id",
                schema: "orders",
                table: "orders");

            migrationBuilder.DropColumn(
                name: "recurring_order_number",
                schema: "orders",
                table: "orders");
        }
    }
}
