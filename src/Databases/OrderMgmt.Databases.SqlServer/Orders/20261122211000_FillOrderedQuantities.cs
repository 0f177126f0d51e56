using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using OrderMgmt.Orders.Infrastructure;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Databases.SqlServer.Orders
{
    /// <summary>
    /// Written by hand: lines from before units were ordered in the product's own unit.
    /// </summary>
    [DbContext(typeof(OrdersDbContext))]
    [Migration("20261122211000_FillOrderedQuantities")]
    [ContractStep("Before the first release: the version before writes lines without the quantities filled here.")]
    public sealed class FillOrderedQuantities : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("UPDATE orders.order_lines SET ordered_quantity = quantity, ordered_unit = unit;");
    }
}
