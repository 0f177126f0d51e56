using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Billing
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "billing_billable_orders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    customer_reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payment_terms = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    billing_address = table.Column<string>(type: "TEXT", nullable: false),
                    delivery_address = table.Column<string>(type: "TEXT", nullable: false),
                    shipping = table.Column<string>(type: "TEXT", nullable: true),
                    shipping_billed = table.Column<bool>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billable_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_credit_notes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    return_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    return_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    exchange_rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    issue_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taxes = table.Column<string>(type: "TEXT", nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    gross = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    applied = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_customers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_exchange_rates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_invoices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    customer_reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    payment_terms = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    billing_address = table.Column<string>(type: "TEXT", nullable: false),
                    delivery_address = table.Column<string>(type: "TEXT", nullable: false),
                    exchange_rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    exchange_rate_missing = table.Column<bool>(type: "INTEGER", nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    gross = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    paid = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    credited = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    issue_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_payment_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    received_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    external_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    metadata = table.Column<string>(type: "TEXT", nullable: false),
                    unapplied = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    refunded = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    refunds = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_tax_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    client_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: false),
                    exemption_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tax_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "billing_billable_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    unit_price = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tax_rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: false),
                    tax_exemption_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    delivered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    billed = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    returned = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    waived = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_billable_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_billable_lines_billable_orders_order_id",
                        column: x => x.order_id,
                        principalTable: "billing_billable_orders",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "billing_credit_note_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credit_note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_line_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: true),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tax_rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_note_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_credit_note_lines_credit_notes_credit_note_id",
                        column: x => x.credit_note_id,
                        principalTable: "billing_credit_notes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "billing_invoice_lines",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    line_number = table.Column<int>(type: "INTEGER", nullable: true),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    description = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    unit_price = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tax_rate = table.Column<long>(type: "INTEGER", precision: 9, scale: 4, nullable: false),
                    tax_exemption_reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    credited_quantity = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    credited_net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_lines", x => x.id);
                    table.ForeignKey(
                        name: "fk_invoice_lines_invoices_invoice_id",
                        column: x => x.invoice_id,
                        principalTable: "billing_invoices",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "billing_payment_allocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    payment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invoice_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    match_reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    allocated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_allocations", x => x.id);
                    table.ForeignKey(
                        name: "fk_payment_allocations_payments_payment_id",
                        column: x => x.payment_id,
                        principalTable: "billing_payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "billing_ix_billable_lines_order_id",
                table: "billing_billable_lines",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_billable_orders_number",
                table: "billing_billable_orders",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_note_lines_credit_note_id",
                table: "billing_credit_note_lines",
                column: "credit_note_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_note_lines_invoice_line_id",
                table: "billing_credit_note_lines",
                column: "invoice_line_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_notes_created_at_id",
                table: "billing_credit_notes",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_notes_customer_id_created_at_id",
                table: "billing_credit_notes",
                columns: new[] { "customer_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_notes_invoice_id",
                table: "billing_credit_notes",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_notes_number",
                table: "billing_credit_notes",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_notes_order_id",
                table: "billing_credit_notes",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_credit_notes_return_id",
                table: "billing_credit_notes",
                column: "return_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_customers_number",
                table: "billing_customers",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "billing_ix_exchange_rates_created_at_id",
                table: "billing_exchange_rates",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_exchange_rates_currency_valid_from",
                table: "billing_exchange_rates",
                columns: new[] { "currency", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "billing_ix_exchange_rates_valid_from_id",
                table: "billing_exchange_rates",
                columns: new[] { "valid_from", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoice_lines_invoice_id",
                table: "billing_invoice_lines",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoice_lines_order_line_id",
                table: "billing_invoice_lines",
                column: "order_line_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_created_at_id",
                table: "billing_invoices",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_customer_id_created_at_id",
                table: "billing_invoices",
                columns: new[] { "customer_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_customer_id_currency_status_due_date",
                table: "billing_invoices",
                columns: new[] { "customer_id", "currency", "status", "due_date" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_due_date",
                table: "billing_invoices",
                column: "due_date");

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_number",
                table: "billing_invoices",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_order_id_status",
                table: "billing_invoices",
                columns: new[] { "order_id", "status" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_invoices_status_created_at_id",
                table: "billing_invoices",
                columns: new[] { "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_payment_allocations_invoice_id",
                table: "billing_payment_allocations",
                column: "invoice_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_payment_allocations_order_id",
                table: "billing_payment_allocations",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_payment_allocations_payment_id",
                table: "billing_payment_allocations",
                column: "payment_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_payment_terms_code",
                table: "billing_payment_terms",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "billing_ix_payment_terms_created_at_id",
                table: "billing_payment_terms",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_created_at_id",
                table: "billing_payments",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_customer_id_created_at_id",
                table: "billing_payments",
                columns: new[] { "customer_id", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_external_id",
                table: "billing_payments",
                column: "external_id");

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_number",
                table: "billing_payments",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_received_date_id",
                table: "billing_payments",
                columns: new[] { "received_date", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_payments_unapplied",
                table: "billing_payments",
                column: "unapplied");

            migrationBuilder.CreateIndex(
                name: "billing_ix_tax_rules_country",
                table: "billing_tax_rules",
                column: "country");

            migrationBuilder.CreateIndex(
                name: "billing_ix_tax_rules_created_at_id",
                table: "billing_tax_rules",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "billing_ix_tax_rules_tax_category_country_valid_from",
                table: "billing_tax_rules",
                columns: new[] { "tax_category", "country", "valid_from" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "billing_billable_lines");

            migrationBuilder.DropTable(
                name: "billing_credit_note_lines");

            migrationBuilder.DropTable(
                name: "billing_customers");

            migrationBuilder.DropTable(
                name: "billing_exchange_rates");

            migrationBuilder.DropTable(
                name: "billing_invoice_lines");

            migrationBuilder.DropTable(
                name: "billing_payment_allocations");

            migrationBuilder.DropTable(
                name: "billing_payment_terms");

            migrationBuilder.DropTable(
                name: "billing_tax_rules");

            migrationBuilder.DropTable(
                name: "billing_billable_orders");

            migrationBuilder.DropTable(
                name: "billing_credit_notes");

            migrationBuilder.DropTable(
                name: "billing_invoices");

            migrationBuilder.DropTable(
                name: "billing_payments");
        }
    }
}
