using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Catalog
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalog_products",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    standard_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 6, nullable: false),
                    list_price = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 261, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_products", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_products_code",
                table: "catalog_products",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_products_created_at_id",
                table: "catalog_products",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_products_external_id",
                table: "catalog_products",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_products_kind_created_at_id",
                table: "catalog_products",
                columns: new[] { "kind", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_products_name_id",
                table: "catalog_products",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "catalog_ix_products_status_created_at_id",
                table: "catalog_products",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalog_products");
        }
    }
}
