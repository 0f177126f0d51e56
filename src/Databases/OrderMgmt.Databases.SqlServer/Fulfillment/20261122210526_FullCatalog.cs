using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Fulfillment
{
    /// <inheritdoc />
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "team",
                schema: "fulfillment",
                table: "work_orders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "service");

            migrationBuilder.AddColumn<string>(
                name: "team",
                schema: "fulfillment",
                table: "demand_lines",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "team",
                schema: "fulfillment",
                table: "work_orders");

            migrationBuilder.DropColumn(
                name: "team",
                schema: "fulfillment",
                table: "demand_lines");
        }
    }
}
