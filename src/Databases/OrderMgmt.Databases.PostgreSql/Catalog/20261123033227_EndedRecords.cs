using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Catalog
{
    /// <inheritdoc />
    public partial class EndedRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "merged_into_code",
                schema: "catalog",
                table: "known_records",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                schema: "catalog",
                table: "known_records",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                schema: "catalog",
                table: "known_records",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_known_records_merged_into_id",
                schema: "catalog",
                table: "known_records",
                column: "merged_into_id",
                filter: "merged_into_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_known_records_merged_into_id",
                schema: "catalog",
                table: "known_records");

            migrationBuilder.DropColumn(
                name: "merged_into_code",
                schema: "catalog",
                table: "known_records");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                schema: "catalog",
                table: "known_records");

            migrationBuilder.DropColumn(
                name: "status",
                schema: "catalog",
                table: "known_records");
        }
    }
}
