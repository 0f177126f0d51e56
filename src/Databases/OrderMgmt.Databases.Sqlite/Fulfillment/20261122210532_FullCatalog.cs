using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Fulfillment
{
    /// <inheritdoc />
    public partial class FullCatalog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "fulfillment_work_orders",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "service");

            migrationBuilder.AddColumn<string>(
                name: "team",
                table: "fulfillment_demand_lines",
                type: "TEXT",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "team",
                table: "fulfillment_work_orders");

            migrationBuilder.DropColumn(
                name: "team",
                table: "fulfillment_demand_lines");
        }
    }
}
