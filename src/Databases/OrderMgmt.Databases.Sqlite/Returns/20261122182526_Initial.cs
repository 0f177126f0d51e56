using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Returns
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "returns_delivered_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivered_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returns_return_reasons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_reasons", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returns_returns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    reason_code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    notes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    credit = table.Column<bool>(type: "INTEGER", nullable: false),
                    cost_currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    credit_notes = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_returns", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "returns_delivered_order_lines",
                columns: table => new
                {
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    delivered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    authorized = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    returned = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delivered_order_lines", x => x.order_line_id);
                    table.ForeignKey(
                        name: "fk_delivered_order_lines_delivered_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "returns_delivered_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "returns_return_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    authorized = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    received = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    released = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    stocked = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    credited = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    return_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_lines_returns_return_id",
                        column: x => x.return_id,
                        principalTable: "returns_returns",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "returns_return_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    receipt_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    disposition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    received_at = table.Column<long>(type: "INTEGER", nullable: false),
                    return_line_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_receipts_return_lines_return_line_id",
                        column: x => x.return_line_id,
                        principalTable: "returns_return_lines",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "returns_ix_delivered_order_lines_order_id",
                table: "returns_delivered_order_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "returns_ix_delivered_orders_number",
                table: "returns_delivered_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "returns_ix_return_lines_order_line_id",
                table: "returns_return_lines",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "returns_ix_return_lines_return_id",
                table: "returns_return_lines",
                column: "return_id");

            migrationBuilder.CreateIndex(
                name: "returns_ix_return_reasons_code",
                table: "returns_return_reasons",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "returns_ix_return_reasons_position_id",
                table: "returns_return_reasons",
                columns: new[] { "position", "id" });

            migrationBuilder.CreateIndex(
                name: "returns_ix_return_receipts_return_line_id",
                table: "returns_return_receipts",
                column: "return_line_id");

            migrationBuilder.CreateIndex(
                name: "returns_ix_returns_created_at_id",
                table: "returns_returns",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "returns_ix_returns_customer_id_created_at_id",
                table: "returns_returns",
                columns: new[] { "customer_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "returns_ix_returns_number",
                table: "returns_returns",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "returns_ix_returns_order_id_created_at_id",
                table: "returns_returns",
                columns: new[] { "order_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "returns_ix_returns_status_created_at_id",
                table: "returns_returns",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "returns_delivered_order_lines");

            migrationBuilder.DropTable(
                name: "returns_return_reasons");

            migrationBuilder.DropTable(
                name: "returns_return_receipts");

            migrationBuilder.DropTable(
                name: "returns_delivered_orders");

            migrationBuilder.DropTable(
                name: "returns_return_lines");

            migrationBuilder.DropTable(
                name: "returns_returns");
        }
    }
}
