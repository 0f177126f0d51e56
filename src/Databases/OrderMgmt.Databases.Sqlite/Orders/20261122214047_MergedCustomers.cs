using System;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    [ContractStep("Before the first release: references become unique by customer number, where the version before checks them by id.")]
    public partial class MergedCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders");

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "orders_customer_snapshots",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders",
                columns: new[] { "customer_id", "external_reference" });

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_customer_number_external_reference",
                table: "orders_orders",
                columns: new[] { "customer_number", "external_reference" },
                unique: true,
                filter: "external_reference IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders");

            migrationBuilder.DropIndex(
                name: "orders_ix_orders_customer_number_external_reference",
                table: "orders_orders");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "orders_customer_snapshots");

            migrationBuilder.CreateIndex(
                name: "orders_ix_orders_customer_id_external_reference",
                table: "orders_orders",
                columns: new[] { "customer_id", "external_reference" },
                unique: true,
                filter: "external_reference IS NOT NULL");
        }
    }
}
