using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Reporting
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "reporting_currency_rates",
                columns: table => new
                {
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    rates = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_currency_rates", x => x.currency);
                });

            migrationBuilder.CreateTable(
                name: "reporting_customer_summaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    settled_invoices = table.Column<int>(type: "INTEGER", nullable: false),
                    total_days_to_pay = table.Column<int>(type: "INTEGER", nullable: false),
                    total_days_late = table.Column<int>(type: "INTEGER", nullable: false),
                    last_payment_date = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customer_summaries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_dashboard_counters",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    figure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dashboard_counters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_document_links",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    outstanding = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_links", x => new { x.order_id, x.document_id, x.parent_id });
                });

            migrationBuilder.CreateTable(
                name: "reporting_exception_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    snoozed_until = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exception_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_exceptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    value_at_risk = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    suggested_action = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exceptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_invoice_summaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    order_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    exchange_rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    net_base = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    gross = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    gross_base = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    invoiced = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    paid = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    credited = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    balance = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    balance_base = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    issue_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    open_due_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    days_to_pay = table.Column<int>(type: "INTEGER", nullable: true),
                    days_late = table.Column<int>(type: "INTEGER", nullable: true),
                    overdue_exception_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invoice_summaries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_order_summaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    exchange_rate = table.Column<long>(type: "INTEGER", precision: 19, scale: 8, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    customer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    order_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    next_action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    net = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    tax = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    gross = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    net_base = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    order_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    requested_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    external_reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    stages_left = table.Column<int>(type: "INTEGER", nullable: false),
                    stage_entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    stage_entered_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    stage_cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    expected_shipping = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    backordered_lines = table.Column<int>(type: "INTEGER", nullable: false),
                    backordered = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    delivered_not_invoiced = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    invoiced = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    paid = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    credited = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    balance = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    hold_exception_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    backorder_exception_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    not_invoiced_exception_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_summaries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_payment_summaries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    allocations = table.Column<string>(type: "TEXT", nullable: false),
                    unmatched_exception_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_summaries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_profit_entries",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    order_line_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    customer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    product_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    product_code = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    amount = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    document_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profit_entries", x => new { x.position, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "reporting_profit_totals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    dimension = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    expected_revenue = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    expected_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    expected_margin = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    actual_revenue = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    actual_cost = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false),
                    actual_margin = table.Column<long>(type: "INTEGER", precision: 19, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_profit_totals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reporting_stage_periods",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    cause = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    left_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_periods", x => new { x.order_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "reporting_timeline_entries",
                columns: table => new
                {
                    order_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    correlation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    details = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_timeline_entries", x => new { x.order_id, x.position });
                });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_customer_summaries_name_id",
                table: "reporting_customer_summaries",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_customer_summaries_number_id",
                table: "reporting_customer_summaries",
                columns: new[] { "number", "id" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_document_links_type_status",
                table: "reporting_document_links",
                columns: new[] { "type", "status" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_exceptions_customer_id",
                table: "reporting_exceptions",
                column: "customer_id");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_exceptions_open",
                table: "reporting_exceptions",
                columns: new[] { "since", "id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_exceptions_open_value",
                table: "reporting_exceptions",
                columns: new[] { "value_at_risk", "id" },
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_exceptions_order_id",
                table: "reporting_exceptions",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_exceptions_since",
                table: "reporting_exceptions",
                columns: new[] { "since", "id" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_invoice_summaries_order_id",
                table: "reporting_invoice_summaries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_invoice_summaries_receivable",
                table: "reporting_invoice_summaries",
                column: "open_due_date",
                filter: "open_due_date IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_order_summaries_created_at",
                table: "reporting_order_summaries",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_entries_order_id",
                table: "reporting_profit_entries",
                column: "order_id");

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_actual_margin",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "actual_margin" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_actual_revenue",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "actual_revenue" });

            migrationBuilder.CreateIndex(
                name: "reporting_ix_profit_totals_dimension_label",
                table: "reporting_profit_totals",
                columns: new[] { "dimension", "label" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reporting_currency_rates");

            migrationBuilder.DropTable(
                name: "reporting_customer_summaries");

            migrationBuilder.DropTable(
                name: "reporting_dashboard_counters");

            migrationBuilder.DropTable(
                name: "reporting_document_links");

            migrationBuilder.DropTable(
                name: "reporting_exception_decisions");

            migrationBuilder.DropTable(
                name: "reporting_exceptions");

            migrationBuilder.DropTable(
                name: "reporting_invoice_summaries");

            migrationBuilder.DropTable(
                name: "reporting_order_summaries");

            migrationBuilder.DropTable(
                name: "reporting_payment_summaries");

            migrationBuilder.DropTable(
                name: "reporting_profit_entries");

            migrationBuilder.DropTable(
                name: "reporting_profit_totals");

            migrationBuilder.DropTable(
                name: "reporting_stage_periods");

            migrationBuilder.DropTable(
                name: "reporting_timeline_entries");
        }
    }
}
