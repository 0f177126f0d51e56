using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Fulfillment
{
    /// <inheritdoc />
    public partial class HeldWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "held_because",
                table: "fulfillment_work_orders",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "held_because",
                table: "fulfillment_deliveries",
                type: "TEXT",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "held_because",
                table: "fulfillment_work_orders");

            migrationBuilder.DropColumn(
                name: "held_because",
                table: "fulfillment_deliveries");
        }
    }
}
