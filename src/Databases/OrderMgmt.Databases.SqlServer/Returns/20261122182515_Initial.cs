using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Returns
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "returns");

            migrationBuilder.CreateTable(
                name: "delivered_orders",
                schema: "returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    customer_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivered_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "return_reasons",
                schema: "returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returns",
                schema: "returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    customer_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    reason_code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    notes = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    credit = table.Column<bool>(type: "bit", nullable: false),
                    cost_currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    metadata = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    credit_notes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delivered_order_lines",
                schema: "returns",
                columns: table => new
                {
                    order_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    line_number = table.Column<int>(type: "int", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    delivered = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    authorized = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    returned = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    order_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivered_order_lines", x => x.order_line_id);
                    table.ForeignKey(
                        name: "fk_delivered_order_lines_delivered_orders_order_id",
                        column: x => x.order_id,
                        principalSchema: "returns",
                        principalTable: "delivered_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_lines",
                schema: "returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    order_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    line_number = table.Column<int>(type: "int", nullable: false),
                    product_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    product_code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    authorized = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    received = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    released = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    stocked = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    credited = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    return_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_lines_returns_return_id",
                        column: x => x.return_id,
                        principalSchema: "returns",
                        principalTable: "returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_receipts",
                schema: "returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    receipt_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    quantity = table.Column<decimal>(type: "decimal(19,4)", precision: 19, scale: 4, nullable: false),
                    disposition = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    return_line_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_receipts_return_lines_return_line_id",
                        column: x => x.return_line_id,
                        principalSchema: "returns",
                        principalTable: "return_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_delivered_order_lines_order_id",
                schema: "returns",
                table: "delivered_order_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "ix_delivered_orders_number",
                schema: "returns",
                table: "delivered_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_order_line_id",
                schema: "returns",
                table: "return_lines",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_lines_return_id",
                schema: "returns",
                table: "return_lines",
                column: "return_id");

            migrationBuilder.CreateIndex(
                name: "ix_return_reasons_code",
                schema: "returns",
                table: "return_reasons",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_return_reasons_position_id",
                schema: "returns",
                table: "return_reasons",
                columns: new[] { "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_return_receipts_return_line_id",
                schema: "returns",
                table: "return_receipts",
                column: "return_line_id");

            migrationBuilder.CreateIndex(
                name: "ix_returns_created_at_id",
                schema: "returns",
                table: "returns",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_returns_customer_id_created_at_id",
                schema: "returns",
                table: "returns",
                columns: new[] { "customer_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_returns_number",
                schema: "returns",
                table: "returns",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_returns_order_id_created_at_id",
                schema: "returns",
                table: "returns",
                columns: new[] { "order_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_returns_status_created_at_id",
                schema: "returns",
                table: "returns",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "delivered_order_lines",
                schema: "returns");

            migrationBuilder.DropTable(
                name: "return_reasons",
                schema: "returns");

            migrationBuilder.DropTable(
                name: "return_receipts",
                schema: "returns");

            migrationBuilder.DropTable(
                name: "delivered_orders",
                schema: "returns");

            migrationBuilder.DropTable(
                name: "return_lines",
                schema: "returns");

            migrationBuilder.DropTable(
                name: "returns",
                schema: "returns");
        }
    }
}
