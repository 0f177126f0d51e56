using System;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Parties
{
    /// <inheritdoc />
    [ContractStep("Before the first release: empties the search texts, which the version before reads.")]
    public partial class PartiesInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "address_city",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_country",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_line1",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_line2",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_name",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_postal_code",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address_region",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contract_terms",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_domain",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hold_reason",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "parties_vendors",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_id",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_key",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "trading_name",
                table: "parties_vendors",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "billing_cycle",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "PerOrder");

            migrationBuilder.AddColumn<string>(
                name: "contract_terms",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "customer_group_code",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "customer_group_id",
                table: "parties_customers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_domain",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hold_reason",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "parties_customers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "name_key",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "region",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tax_key",
                table: "parties_customers",
                type: "TEXT",
                maxLength: 30,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "parties_contacts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    vendor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    party_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    job_title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    roles = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    search_text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contacts", x => x.id);
                    table.ForeignKey(
                        name: "fk_contacts_customers_customer_id",
                        column: x => x.customer_id,
                        principalTable: "parties_customers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contacts_vendors_vendor_id",
                        column: x => x.vendor_id,
                        principalTable: "parties_vendors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "parties_customer_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "parties_search_words",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    word = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_words", x => new { x.kind, x.word, x.owner_id });
                });

            migrationBuilder.CreateTable(
                name: "parties_teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    members = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_teams", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_email",
                table: "parties_vendors",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_email_domain",
                table: "parties_vendors",
                column: "email_domain");

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_merged_into_id",
                table: "parties_vendors",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_name_key",
                table: "parties_vendors",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "parties_ix_vendors_tax_key",
                table: "parties_vendors",
                column: "tax_key");

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_customer_group_id_created_at_id",
                table: "parties_customers",
                columns: new[] { "customer_group_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_email_domain",
                table: "parties_customers",
                column: "email_domain");

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_merged_into_id",
                table: "parties_customers",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_name_key",
                table: "parties_customers",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "parties_ix_customers_tax_key",
                table: "parties_customers",
                column: "tax_key");

            migrationBuilder.CreateIndex(
                name: "parties_ix_contacts_created_at_id",
                table: "parties_contacts",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_contacts_customer_id",
                table: "parties_contacts",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "parties_ix_contacts_email",
                table: "parties_contacts",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "parties_ix_contacts_external_id",
                table: "parties_contacts",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_contacts_name_id",
                table: "parties_contacts",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_contacts_vendor_id",
                table: "parties_contacts",
                column: "vendor_id");

            migrationBuilder.CreateIndex(
                name: "parties_ix_customer_groups_code",
                table: "parties_customer_groups",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_customer_groups_created_at_id",
                table: "parties_customer_groups",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_customer_groups_external_id",
                table: "parties_customer_groups",
                column: "external_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_search_words_owner_id_word",
                table: "parties_search_words",
                columns: new[] { "owner_id", "word" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_teams_code",
                table: "parties_teams",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "parties_ix_teams_created_at_id",
                table: "parties_teams",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "parties_ix_teams_external_id",
                table: "parties_teams",
                column: "external_id",
                unique: true);

            // Words are made anew at the first start.
            migrationBuilder.Sql("UPDATE parties_customers SET search_text = '';");
            migrationBuilder.Sql("UPDATE parties_vendors SET search_text = '';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "parties_contacts");

            migrationBuilder.DropTable(
                name: "parties_customer_groups");

            migrationBuilder.DropTable(
                name: "parties_search_words");

            migrationBuilder.DropTable(
                name: "parties_teams");

            migrationBuilder.DropIndex(
                name: "parties_ix_vendors_email",
                table: "parties_vendors");

            migrationBuilder.DropIndex(
                name: "parties_ix_vendors_email_domain",
                table: "parties_vendors");

            migrationBuilder.DropIndex(
                name: "parties_ix_vendors_merged_into_id",
                table: "parties_vendors");

            migrationBuilder.DropIndex(
                name: "parties_ix_vendors_name_key",
                table: "parties_vendors");

            migrationBuilder.DropIndex(
                name: "parties_ix_vendors_tax_key",
                table: "parties_vendors");

            migrationBuilder.DropIndex(
                name: "parties_ix_customers_customer_group_id_created_at_id",
                table: "parties_customers");

            migrationBuilder.DropIndex(
                name: "parties_ix_customers_email_domain",
                table: "parties_customers");

            migrationBuilder.DropIndex(
                name: "parties_ix_customers_merged_into_id",
                table: "parties_customers");

            migrationBuilder.DropIndex(
                name: "parties_ix_customers_name_key",
                table: "parties_customers");

            migrationBuilder.DropIndex(
                name: "parties_ix_customers_tax_key",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "address_city",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "address_country",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "address_line1",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "address_line2",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "address_name",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "address_postal_code",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "address_region",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "contract_terms",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "email_domain",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "hold_reason",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "language",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "phone",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "region",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "tax_id",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "tax_key",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "trading_name",
                table: "parties_vendors");

            migrationBuilder.DropColumn(
                name: "billing_cycle",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "contract_terms",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "customer_group_code",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "customer_group_id",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "email_domain",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "hold_reason",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "name_key",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "region",
                table: "parties_customers");

            migrationBuilder.DropColumn(
                name: "tax_key",
                table: "parties_customers");
        }
    }
}
