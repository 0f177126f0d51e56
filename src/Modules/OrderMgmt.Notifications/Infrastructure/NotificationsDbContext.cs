using Microsoft.EntityFrameworkCore;
using OrderMgmt.Notifications.Application;
using OrderMgmt.Notifications.Domain;
using OrderMgmt.Platform.Messaging;
using OrderMgmt.Platform.Persistence;

namespace OrderMgmt.Notifications.Infrastructure;

internal sealed class NotificationsDbContext(DbContextOptions<NotificationsDbContext> options) : ModuleDbContext(options), INotificationsDb
{
    public DbSet<FeedEntry> FeedEntries => Set<FeedEntry>();

    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    protected override string Schema => "notifications";
}
