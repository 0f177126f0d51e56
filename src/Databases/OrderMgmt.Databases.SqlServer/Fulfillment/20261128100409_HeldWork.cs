using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Fulfillment
{
    /// <inheritdoc />
    public partial class HeldWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "held_because",
                schema: "fulfillment",
                table: "work_orders",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "held_because",
                schema: "fulfillment",
                table: "deliveries",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "held_because",
                schema: "fulfillment",
                table: "work_orders");

            migrationBuilder.DropColumn(
                name: "held_because",
                schema: "fulfillment",
                table: "deliveries");
        }
    }
}
