using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class MergedCustomers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "reporting_customer_summaries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "reporting_ix_order_summaries_customer_id",
                table: "reporting_order_summaries",
                column: "customer_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "reporting_ix_order_summaries_customer_id",
                table: "reporting_order_summaries");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "reporting_customer_summaries");
        }
    }
}
