using System;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.PostgreSql.Catalog
{
    /// <inheritdoc />
    [ContractStep("Before the first release: empties the search texts, which the version before reads.")]
    public partial class SearchWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                schema: "catalog",
                table: "products",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(261)",
                oldMaxLength: 261);

            migrationBuilder.CreateTable(
                name: "search_words",
                schema: "catalog",
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

            migrationBuilder.CreateIndex(
                name: "ix_search_words_owner_id_word",
                schema: "catalog",
                table: "search_words",
                columns: new[] { "owner_id", "word" });

            // Words are made anew at the first start.
            migrationBuilder.Sql("UPDATE catalog.products SET search_text = '';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_words",
                schema: "catalog");

            migrationBuilder.AlterColumn<string>(
                name: "search_text",
                schema: "catalog",
                table: "products",
                type: "character varying(261)",
                maxLength: 261,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(1000)",
                oldMaxLength: 1000);
        }
    }
}
