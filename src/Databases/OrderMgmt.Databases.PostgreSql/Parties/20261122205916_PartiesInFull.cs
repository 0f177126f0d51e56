using System;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Parties
{
    /// <inheritdoc />
    [ContractStep("Before the first release: empties the search texts, which the version before reads.")]
    public partial class PartiesInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                schema: "parties",
                table: "vendors",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(241)",
                oldMaxLength: 241);

            migrationBuilder.AddColumn<string>(
                name: "address_city",
                schema: "parties",
                table: "vendors",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_country",
                schema: "parties",
                table: "vendors",
                type: "character varying(2)",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_line1",
                schema: "parties",
                table: "vendors",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_line2",
                schema: "parties",
                table: "vendors",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_name",
                schema: "parties",
                table: "vendors",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_postal_code",
                schema: "parties",
                table: "vendors",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_region",
                schema: "parties",
                table: "vendors",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contract_terms",
                schema: "parties",
                table: "vendors",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_domain",
                schema: "parties",
                table: "vendors",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hold_reason",
                schema: "parties",
                table: "vendors",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                schema: "parties",
                table: "vendors",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "parties",
                table: "vendors",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                schema: "parties",
                table: "vendors",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "phone",
                schema: "parties",
                table: "vendors",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "region",
                schema: "parties",
                table: "vendors",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_id",
                schema: "parties",
                table: "vendors",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_key",
                schema: "parties",
                table: "vendors",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trading_name",
                schema: "parties",
                table: "vendors",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                schema: "parties",
                table: "customers",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(442)",
                oldMaxLength: 442);

            migrationBuilder.AddColumn<string>(
                name: "billing_cycle",
                schema: "parties",
                table: "customers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "PerOrder");

            migrationBuilder.AddColumn<string>(
                name: "contract_terms",
                schema: "parties",
                table: "customers",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "customer_group_code",
                schema: "parties",
                table: "customers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "customer_group_id",
                schema: "parties",
                table: "customers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_domain",
                schema: "parties",
                table: "customers",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hold_reason",
                schema: "parties",
                table: "customers",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "parties",
                table: "customers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                schema: "parties",
                table: "customers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "region",
                schema: "parties",
                table: "customers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_key",
                schema: "parties",
                table: "customers",
                type: "character varying(30)",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "contacts",
                schema: "parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    customer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    vendor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    party_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    job_title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    roles = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    external_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "text", nullable: false),
                    search_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contacts_customers_customer_id",
                        column: x => x.customer_id,
                        principalSchema: "parties",
                        principalTable: "customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contacts_vendors_vendor_id",
                        column: x => x.vendor_id,
                        principalSchema: "parties",
                        principalTable: "vendors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "customer_groups",
                schema: "parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    external_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_words",
                schema: "parties",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_words", x => new { x.kind, x.word, x.owner_id });
                });

            migrationBuilder.CreateTable(
                name: "teams",
                schema: "parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    members = table.Column<string>(type: "text", nullable: false),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    external_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_vendors_email",
                schema: "parties",
                table: "vendors",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_vendors_email_domain",
                schema: "parties",
                table: "vendors",
                column: "email_domain");

            migrationBuilder.CreateIndex(
                name: "ix_vendors_merged_into_id",
                schema: "parties",
                table: "vendors",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_vendors_name_key",
                schema: "parties",
                table: "vendors",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_vendors_tax_key",
                schema: "parties",
                table: "vendors",
                column: "tax_key");

            migrationBuilder.CreateIndex(
                name: "ix_customers_customer_group_id_created_at_id",
                schema: "parties",
                table: "customers",
                columns: new[] { "customer_group_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_email_domain",
                schema: "parties",
                table: "customers",
                column: "email_domain");

            migrationBuilder.CreateIndex(
                name: "ix_customers_merged_into_id",
                schema: "parties",
                table: "customers",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_customers_name_key",
                schema: "parties",
                table: "customers",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_customers_tax_key",
                schema: "parties",
                table: "customers",
                column: "tax_key");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_created_at_id",
                schema: "parties",
                table: "contacts",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contacts_customer_id",
                schema: "parties",
                table: "contacts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_email",
                schema: "parties",
                table: "contacts",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_contacts_external_id",
                schema: "parties",
                table: "contacts",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contacts_name_id",
                schema: "parties",
                table: "contacts",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contacts_vendor_id",
                schema: "parties",
                table: "contacts",
                column: "vendor_id");

            migrationBuilder.CreateIndex(
                name: "ix_customer_groups_code",
                schema: "parties",
                table: "customer_groups",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customer_groups_created_at_id",
                schema: "parties",
                table: "customer_groups",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_customer_groups_external_id",
                schema: "parties",
                table: "customer_groups",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_words_owner_id_word",
                schema: "parties",
                table: "search_words",
                columns: new[] { "owner_id", "word" });

            migrationBuilder.CreateIndex(
                name: "ix_teams_code",
                schema: "parties",
                table: "teams",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_teams_created_at_id",
                schema: "parties",
                table: "teams",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_teams_external_id",
                schema: "parties",
                table: "teams",
                column: "external_id",
                unique: true);

            // Words are made anew at the first start.
            migrationBuilder.Sql("UPDATE parties.customers SET search_text = '';");
            migrationBuilder.Sql("UPDATE parties.vendors SET search_text = '';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contacts",
                schema: "parties");

            migrationBuilder.DropTable(
                name: "customer_groups",
                schema: "parties");

            migrationBuilder.DropTable(
                name: "search_words",
                schema: "parties");

            migrationBuilder.DropTable(
                name: "teams",
                schema: "parties");

            migrationBuilder.DropIndex(
                name: "ix_vendors_email",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropIndex(
                name: "ix_vendors_email_domain",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropIndex(
                name: "ix_vendors_merged_into_id",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropIndex(
                name: "ix_vendors_name_key",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropIndex(
                name: "ix_vendors_tax_key",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropIndex(
                name: "ix_customers_customer_group_id_created_at_id",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_email_domain",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_merged_into_id",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_name_key",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropIndex(
                name: "ix_customers_tax_key",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "address_city",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "address_country",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "address_line1",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "address_line2",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "address_name",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "address_postal_code",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "address_region",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "contract_terms",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "email_domain",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "hold_reason",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "language",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "name_key",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "phone",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "region",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "tax_id",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "tax_key",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "trading_name",
                schema: "parties",
                table: "vendors");

            migrationBuilder.DropColumn(
                name: "billing_cycle",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "contract_terms",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "customer_group_code",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "customer_group_id",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "email_domain",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "hold_reason",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "name_key",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "region",
                schema: "parties",
                table: "customers");

            migrationBuilder.DropColumn(
                name: "tax_key",
                schema: "parties",
                table: "customers");

            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                schema: "parties",
                table: "vendors",
                type: "character varying(241)",
                maxLength: 241,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                schema: "parties",
                table: "customers",
                type: "character varying(442)",
                maxLength: 442,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);
        }
    }
}
