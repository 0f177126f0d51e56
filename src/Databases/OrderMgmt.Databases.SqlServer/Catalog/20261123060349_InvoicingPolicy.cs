using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.SqlServer.Catalog
{
    /// <inheritdoc />
    public partial class InvoicingPolicy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "invoicing_policy",
                schema: "catalog",
                table: "products",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "OnDelivery");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "invoicing_policy",
                schema: "catalog",
                table: "products");
        }
    }
}
