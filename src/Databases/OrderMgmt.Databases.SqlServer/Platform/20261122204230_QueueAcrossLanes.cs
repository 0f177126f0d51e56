using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Platform
{
    /// <inheritdoc />
    public partial class QueueAcrossLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_due",
                schema: "messaging",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_ready",
                schema: "messaging",
                table: "deliveries");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_due",
                schema: "messaging",
                table: "deliveries",
                column: "due_at",
                filter: "due_at IS NOT NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_ready",
                schema: "messaging",
                table: "deliveries",
                column: "id",
                filter: "due_at IS NULL AND dead_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_deliveries_due",
                schema: "messaging",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_ready",
                schema: "messaging",
                table: "deliveries");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_due",
                schema: "messaging",
                table: "deliveries",
                columns: new[] { "lane", "due_at" },
                filter: "due_at IS NOT NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_ready",
                schema: "messaging",
                table: "deliveries",
                columns: new[] { "lane", "id" },
                filter: "due_at IS NULL AND dead_at IS NULL");
        }
    }
}
