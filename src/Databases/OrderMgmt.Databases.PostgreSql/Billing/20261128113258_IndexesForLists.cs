using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Billing
{
    /// <inheritdoc />
    public partial class IndexesForLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_payments_unapplied",
                schema: "billing",
                table: "payments");

            migrationBuilder.CreateIndex(
                name: "ix_payments_with_unapplied",
                schema: "billing",
                table: "payments",
                columns: new[] { "created_at", "id" },
                filter: "unapplied <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_payments_with_unapplied",
                schema: "billing",
                table: "payments");

            migrationBuilder.CreateIndex(
                name: "ix_payments_unapplied",
                schema: "billing",
                table: "payments",
                column: "unapplied");
        }
    }
}
