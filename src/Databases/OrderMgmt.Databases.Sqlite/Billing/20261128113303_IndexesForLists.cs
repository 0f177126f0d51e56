using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class IndexesForLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "billing_ix_payments_unapplied",
                table: "billing_payments");

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_with_unapplied",
                table: "billing_payments",
                columns: new[] { "created_at", "id" },
                filter: "unapplied <> 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "billing_ix_payments_with_unapplied",
                table: "billing_payments");

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_unapplied",
                table: "billing_payments",
                column: "unapplied");
        }
    }
}
