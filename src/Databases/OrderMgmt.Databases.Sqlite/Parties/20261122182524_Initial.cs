using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Parties
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "parties_customers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    trading_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tax_id = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payment_terms = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    credit_limit = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 442, nullable: false),
                    billing_city = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    billing_country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    billing_line1 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    billing_line2 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    billing_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    billing_postal_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    billing_region = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    delivery_city = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    delivery_country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: true),
                    delivery_line1 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    delivery_line2 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    delivery_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    delivery_postal_code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    delivery_region = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parties_payment_term_copies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_term_copies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parties_vendors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payment_terms = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 241, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_vendors", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_created_at_id",
                table: "parties_customers",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_email",
                table: "parties_customers",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_external_id",
                table: "parties_customers",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_name_id",
                table: "parties_customers",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_number",
                table: "parties_customers",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_status_created_at_id",
                table: "parties_customers",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_payment_term_copies_code",
                table: "parties_payment_term_copies",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_created_at_id",
                table: "parties_vendors",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_external_id",
                table: "parties_vendors",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_name_id",
                table: "parties_vendors",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_number",
                table: "parties_vendors",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_status_created_at_id",
                table: "parties_vendors",
                columns: new[] { "status", "created_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "parties_customers");

            migrationBuilder.DropTable(
                name: "parties_payment_term_copies");

            migrationBuilder.DropTable(
                name: "parties_vendors");
        }
    }
}
