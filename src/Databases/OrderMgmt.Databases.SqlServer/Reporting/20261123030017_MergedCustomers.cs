using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Reporting
{
    /// <inheritdoc />
    public partial class MergedCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "reporting",
                table: "customer_summaries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_order_summaries_customer_id",
                schema: "reporting",
                table: "order_summaries",
                column: "customer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_order_summaries_customer_id",
                schema: "reporting",
                table: "order_summaries");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "reporting",
                table: "customer_summaries");
        }
    }
}
