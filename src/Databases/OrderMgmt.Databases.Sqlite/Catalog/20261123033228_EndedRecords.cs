using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Catalog
{
    /// <inheritdoc />
    public partial class EndedRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "merged_into_code",
                table: "catalog_known_records",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "merged_into_id",
                table: "catalog_known_records",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "catalog_known_records",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "catalog_ix_known_records_merged_into_id",
                table: "catalog_known_records",
                column: "merged_into_id",
                filter: "merged_into_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "catalog_ix_known_records_merged_into_id",
                table: "catalog_known_records");

            migrationBuilder.DropColumn(
                name: "merged_into_code",
                table: "catalog_known_records");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "catalog_known_records");

            migrationBuilder.DropColumn(
                name: "status",
                table: "catalog_known_records");
        }
    }
}
