using System.Collections.Frozen;

namespace OrderMgmt.Api.Security;

/// <summary>The one table of who may do what; published at <c>/api/v1/permissions</c>.</summary>
public static class Permissions
{
    public const string CatalogRead = "catalog.read";
    public const string CatalogWrite = "catalog.write";
    public const string PartiesRead = "parties.read";
    public const string PartiesWrite = "parties.write";
    public const string PartiesMerge = "parties.merge";
    public const string OrdersRead = "orders.read";
    public const string OrdersWrite = "orders.write";
    public const string OrdersRelease = "orders.release";
    public const string FulfillmentRead = "fulfillment.read";
    public const string WarehousesWrite = "warehouses.write";
    public const string InventoryAdjust = "inventory.adjust";
    public const string DeliveriesWrite = "deliveries.write";
    public const string WorkOrdersWrite = "workOrders.write";
    public const string BillingRead = "billing.read";
    public const string InvoicesWrite = "invoices.write";
    public const string PaymentsWrite = "payments.write";
    public const string PaymentsRefund = "payments.refund";
    public const string CreditNotesIssue = "creditNotes.issue";
    public const string BillingSettingsWrite = "billingSettings.write";
    public const string ReturnsRead = "returns.read";
    public const string ReturnsWrite = "returns.write";
    public const string ReturnsReceive = "returns.receive";
    public const string ReportsRead = "reports.read";
    public const string ExceptionsWrite = "exceptions.write";
    public const string EventsRead = "events.read";
    public const string FilesRead = "files.read";
    public const string FilesImport = "files.import";
    public const string FilesExport = "files.export";
    public const string SystemRead = "system.read";
    public const string SystemOperate = "system.operate";
    public const string ApiKeysManage = "apiKeys.manage";
    public const string PermissionsRead = "permissions.read";

    /// <summary>All roles.</summary>
    public static readonly string[] Roles = ["admin", "sales", "salesManager", "warehouse", "purchasing", "finance", "financeManager", "readonly"];

    /// <summary>Which roles hold a permission. <c>admin</c> holds all.</summary>
    public static readonly FrozenDictionary<string, string[]> Table = new Dictionary<string, string[]>
    {
        [CatalogRead] = Roles,
        [CatalogWrite] = ["admin", "salesManager", "purchasing"],
        [PartiesRead] = Roles,
        [PartiesWrite] = ["admin", "sales", "salesManager", "purchasing", "financeManager"],
        [PartiesMerge] = ["admin", "salesManager", "financeManager"],
        [OrdersRead] = Roles,
        [OrdersWrite] = ["admin", "sales", "salesManager"],
        [OrdersRelease] = ["admin", "salesManager", "financeManager"],
        [FulfillmentRead] = Roles,
        [WarehousesWrite] = ["admin", "warehouse"],
        [InventoryAdjust] = ["admin", "warehouse"],
        [DeliveriesWrite] = ["admin", "warehouse"],
        [WorkOrdersWrite] = ["admin", "warehouse", "sales", "salesManager"],
        [BillingRead] = Roles,
        [InvoicesWrite] = ["admin", "finance", "financeManager"],
        [PaymentsWrite] = ["admin", "finance", "financeManager"],
        [PaymentsRefund] = ["admin", "financeManager"],
        [CreditNotesIssue] = ["admin", "financeManager"],
        [BillingSettingsWrite] = ["admin", "financeManager"],
        [ReturnsRead] = Roles,
        [ReturnsWrite] = ["admin", "sales", "salesManager"],
        [ReturnsReceive] = ["admin", "warehouse"],
        [ReportsRead] = Roles,
        [ExceptionsWrite] = ["admin", "sales", "salesManager", "warehouse", "purchasing", "finance", "financeManager"],
        [EventsRead] = ["admin"],
        [FilesRead] = [.. Roles.Except(["readonly"])],
        [FilesImport] = [.. Roles.Except(["readonly"])],
        [FilesExport] = [.. Roles.Except(["readonly"])],
        [SystemRead] = ["admin", "financeManager"],
        [SystemOperate] = ["admin"],
        [ApiKeysManage] = ["admin"],
        [PermissionsRead] = Roles,
    }.ToFrozenDictionary();
}
