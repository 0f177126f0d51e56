using System;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

#nullable disable

namespace OrderMgmt.Databases.Sqlite.Catalog
{
    /// <inheritdoc />
    [ContractStep("Before the first release: empties the search texts, which the version before reads.")]
    public partial class SearchWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "catalog_search_words",
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

            migrationBuilder.CreateIndex(
                name: "catalog_ix_search_words_owner_id_word",
                table: "catalog_search_words",
                columns: new[] { "owner_id", "word" });

            // Words are made anew at the first start.
            migrationBuilder.Sql("UPDATE catalog_products SET search_text = '';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "catalog_search_words");
        }
    }
}
