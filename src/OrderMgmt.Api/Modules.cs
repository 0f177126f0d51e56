using OrderMgmt.Billing;
using OrderMgmt.Catalog;
using OrderMgmt.Databases.PostgreSql;
using OrderMgmt.Databases.Sqlite;
using OrderMgmt.Databases.SqlServer;
using OrderMgmt.Fulfillment;
using OrderMgmt.Notifications;
using OrderMgmt.Orders;
using OrderMgmt.Parties;
using OrderMgmt.Platform.Modules;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting;
using OrderMgmt.Returns;

namespace OrderMgmt.Api;

/// <summary>The one list of modules and database engines. Everything else about them is discovered.</summary>
public static class Modules
{
    /// <summary>All modules of this deployment.</summary>
    public static ModuleList All => new(
    [
        new CatalogModule(),
        new PartiesModule(),
        new OrdersModule(),
        new FulfillmentModule(),
        new BillingModule(),
        new ReturnsModule(),
        new ReportingModule(),
        new NotificationsModule(),
    ]);

    /// <summary>All database engines, by the names that <c>Database:Provider</c> takes.</summary>
    public static IReadOnlyList<IDatabaseEngine> Engines => [new SqliteEngine(), new PostgreSqlEngine(), new SqlServerEngine()];
}
