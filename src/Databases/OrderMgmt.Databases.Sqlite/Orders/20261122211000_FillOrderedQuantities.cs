using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Orders.Infrastructure;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.Sqlite.Orders
{
    /// <summary>
    /// Written by hand: lines from before units were ordered in the product's own unit.
    /// SQLite keeps prices as scaled integers: they now have eight decimals.
    /// </summary>
    [DbContext(typeof(OrdersDbContext))]
    [Migration("20261122211000_FillOrderedQuantities")]
    [ContractStep("Before the first release: the version before writes lines without the quantities filled here, and reads the new prices too high.")]
    public sealed class FillOrderedQuantities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("UPDATE orders_order_lines SET ordered_quantity = quantity, ordered_unit = unit, unit_price = unit_price * 10000;");
    }
}
