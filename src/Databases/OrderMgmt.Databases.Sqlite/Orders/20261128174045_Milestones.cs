using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <inheritdoc />
    public partial class Milestones : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "milestones",
                table: "orders_orders",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "milestones",
                table: "orders_orders");
        }
    }
}
