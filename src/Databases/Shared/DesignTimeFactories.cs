using OrderMgmt.Billing.Infrastructure;
using OrderMgmt.Catalog.Infrastructure;
using OrderMgmt.Fulfillment.Infrastructure;
using OrderMgmt.Notifications.Infrastructure;
using OrderMgmt.Orders.Infrastructure;
using OrderMgmt.Parties.Infrastructure;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting.Infrastructure;
using OrderMgmt.Returns.Infrastructure;

namespace OrderMgmt.Databases;

// The migration tools find contexts by these types: one line per context, for all engines.
internal sealed class PlatformFactory() : DesignTimeFactory<PlatformDbContext>(PlatformDbContext.SchemaName);

internal sealed class BillingFactory() : DesignTimeFactory<BillingDbContext>("billing");

internal sealed class CatalogFactory() : DesignTimeFactory<CatalogDbContext>("catalog");

internal sealed class FulfillmentFactory() : DesignTimeFactory<FulfillmentDbContext>("fulfillment");

internal sealed class NotificationsFactory() : DesignTimeFactory<NotificationsDbContext>("notifications");

internal sealed class OrdersFactory() : DesignTimeFactory<OrdersDbContext>("orders");

internal sealed class PartiesFactory() : DesignTimeFactory<PartiesDbContext>("parties");

internal sealed class ReportingFactory() : DesignTimeFactory<ReportingDbContext>("reporting");

internal sealed class ReturnsFactory() : DesignTimeFactory<ReturnsDbContext>("returns");
