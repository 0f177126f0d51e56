using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Platform
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "messaging_api_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    key_id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_used_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_deliveries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    event_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lane = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    correlation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    dead_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "messaging_events",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    correlation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    causation_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_timer = table.Column<bool>(type: "INTEGER", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "messaging_idempotency_keys",
                columns: table => new
                {
                    principal = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    request_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    e_tag = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.principal, x.key });
                });

            migrationBuilder.CreateTable(
                name: "messaging_leases",
                columns: table => new
                {
                    lane = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    holder = table.Column<Guid>(type: "TEXT", nullable: false),
                    fence = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_leases", x => x.lane);
                });

            migrationBuilder.CreateTable(
                name: "messaging_number_series",
                columns: table => new
                {
                    series = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    period = table.Column<int>(type: "INTEGER", nullable: false),
                    last_number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => new { x.series, x.period });
                });

            migrationBuilder.CreateIndex(
                name: "messaging_ix_api_keys_created_at_id",
                table: "messaging_api_keys",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "messaging_ix_api_keys_key_id",
                table: "messaging_api_keys",
                column: "key_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_correlation_id",
                table: "messaging_deliveries",
                column: "correlation_id");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_dead",
                table: "messaging_deliveries",
                column: "id",
                filter: "dead_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_due",
                table: "messaging_deliveries",
                columns: new[] { "lane", "due_at" },
                filter: "due_at IS NOT NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_event_id",
                table: "messaging_deliveries",
                column: "event_id");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_failing",
                table: "messaging_deliveries",
                columns: new[] { "lane", "key" },
                filter: "attempts > 0");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_deliveries_ready",
                table: "messaging_deliveries",
                columns: new[] { "lane", "id" },
                filter: "due_at IS NULL AND dead_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "messaging_ix_events_id",
                table: "messaging_events",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "messaging_ix_events_subject_position",
                table: "messaging_events",
                columns: new[] { "subject", "position" });

            migrationBuilder.CreateIndex(
                name: "messaging_ix_idempotency_keys_created_at",
                table: "messaging_idempotency_keys",
                column: "created_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "messaging_api_keys");

            migrationBuilder.DropTable(
                name: "messaging_deliveries");

            migrationBuilder.DropTable(
                name: "messaging_events");

            migrationBuilder.DropTable(
                name: "messaging_idempotency_keys");

            migrationBuilder.DropTable(
                name: "messaging_leases");

            migrationBuilder.DropTable(
                name: "messaging_number_series");
        }
    }
}
