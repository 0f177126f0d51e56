using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class OpenExceptionsOfCustomer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "reporting_ix_exceptions_open_of_customer",
                table: "reporting_exceptions",
                columns: new[] { "customer_id", "value_at_risk", "id" },
                filter: "closed_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "reporting_ix_exceptions_open_of_customer",
                table: "reporting_exceptions");
        }
    }
}
