using Microsoft.EntityFrameworkCore;
using OrderMgmt.Notifications.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Notifications.Application;

/// <summary>The module's tables, and those of the platform that it reads. It never saves: its lane does.</summary>
internal interface INotificationsDb
{
    DbSet<FeedEntry> FeedEntries { get; }

    DbSet<EventRow> Events { get; }

    DbSet<DeliveryRow> Deliveries { get; }
}
