using OrderMgmt.Billing;
using OrderMgmt.Billing.Infrastructure;
using OrderMgmt.Catalog;
using OrderMgmt.Catalog.Infrastructure;
using OrderMgmt.Fulfillment;
using OrderMgmt.Fulfillment.Infrastructure;
using OrderMgmt.Notifications;
using OrderMgmt.Notifications.Infrastructure;
using OrderMgmt.Orders;
using OrderMgmt.Orders.Infrastructure;
using OrderMgmt.Parties;
using OrderMgmt.Parties.Infrastructure;
using OrderMgmt.Platform.Persistence;
using OrderMgmt.Reporting;
using OrderMgmt.Reporting.Infrastructure;
using OrderMgmt.Returns;
using OrderMgmt.Returns.Infrastructure;

namespace OrderMgmt.Databases;

// The migration tools find contexts by these types: one line per context, for all engines.
internal sealed class PlatformFactory() : DesignTimeFactory<PlatformDbContext>(PlatformDbContext.SchemaName);
internal sealed class CatalogFactory() : DesignTimeFactory<CatalogDbContext>(new CatalogModule().Schema);
internal sealed class PartiesFactory() : DesignTimeFactory<PartiesDbContext>(new PartiesModule().Schema);
internal sealed class OrdersFactory() : DesignTimeFactory<OrdersDbContext>(new OrdersModule().Schema);
internal sealed class FulfillmentFactory() : DesignTimeFactory<FulfillmentDbContext>(new FulfillmentModule().Schema);
internal sealed class BillingFactory() : DesignTimeFactory<BillingDbContext>(new BillingModule().Schema);
internal sealed class ReturnsFactory() : DesignTimeFactory<ReturnsDbContext>(new ReturnsModule().Schema);
internal sealed class ReportingFactory() : DesignTimeFactory<ReportingDbContext>(new ReportingModule().Schema);
internal sealed class NotificationsFactory() : DesignTimeFactory<NotificationsDbContext>(new NotificationsModule().Schema);
