using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.SqlServer.Settings;

/// <summary>
/// The first migration of a database, written by hand: readers see the last committed state instead of waiting for writers.
/// Changing this needs the database for itself for a moment.
/// </summary>
[DbContext(typeof(PlatformDbContext))]
[Migration("00000000000000_ReadCommittedSnapshot")]
[ContractStep("Needs the database for itself for a moment; it runs first, when there is nothing in it.")]
internal sealed class ReadCommittedSnapshot : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE database_id = DB_ID()) = 0
            ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
        """,
        suppressTransaction: true);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        // Stays on: it is right for whatever else the database holds, too.
    }
}
