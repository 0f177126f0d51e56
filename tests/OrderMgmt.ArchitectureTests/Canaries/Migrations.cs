using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.ArchitectureTests.Canaries;

internal sealed class OnlyAdds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("made", table => new { Id = table.Column<int>(nullable: false) });
        migrationBuilder.CreateIndex("ix_made", "made", "Id", unique: true);
        migrationBuilder.AddColumn<string>("note", "orders", nullable: true);
        migrationBuilder.AddColumn<string>("state", "orders", nullable: false, defaultValue: "");
        migrationBuilder.CreateIndex("ix_note", "orders", "note");
    }
}

internal sealed class DropsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("orders");
}

internal sealed class RenamesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RenameTable("orders", newName: "sales");
}

internal sealed class DropsColumn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("note", "orders");
}

internal sealed class RenamesColumn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.RenameColumn("note", "orders", "remark");
}

internal sealed class DemandsColumn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("state", "orders", nullable: false);
}

internal sealed class ForbidsNothing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AlterColumn<string>("state", "orders", nullable: false, oldNullable: true);
}

internal sealed class ChangesType : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AlterColumn<decimal>("price", "orders", type: "numeric(19,8)", oldClrType: typeof(decimal), oldType: "numeric(19,4)");
}

internal sealed class DemandsUnique : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateIndex("ix_note", "orders", "note", unique: true);
}

internal sealed class RunsSql : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("UPDATE orders SET note = '';");
}

[ContractStep("Nothing reads notes since version 2.")]
internal sealed class MarkedDrop : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("note", "orders");
}

[ContractStep("No reason at all.")]
internal sealed class MarkedAdd : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("note", "orders", nullable: true);
}
