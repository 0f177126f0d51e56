using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Platform
{
    /// <inheritdoc />
    public partial class QueueAcrossLanes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "messaging_ix_deliveries_due",
                table: "messaging_deliveries");

            migrationBuilder.DropIndex(
                name: "messaging_ix_deliveries_ready",
                table: "messaging_deliveries");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_due",
                table: "messaging_deliveries",
                column: "due_at",
                filter: "due_at IS NOT NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_ready",
                table: "messaging_deliveries",
                column: "id",
                filter: "due_at IS NULL AND dead_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "messaging_ix_deliveries_due",
                table: "messaging_deliveries");

            migrationBuilder.DropIndex(
                name: "messaging_ix_deliveries_ready",
                table: "messaging_deliveries");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_due",
                table: "messaging_deliveries",
                columns: new[] { "lane", "due_at" },
                filter: "due_at IS NOT NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_ready",
                table: "messaging_deliveries",
                columns: new[] { "lane", "id" },
                filter: "due_at IS NULL AND dead_at IS NULL");
        }
    }
}
