using Microsoft.EntityFrameworkCore;
using OrderMgmt.Notifications.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Notifications.Application;

/// <summary>The module's tables, and those of the platform that it reads.</summary>
internal interface INotificationsDb
{
    DbSet<FeedEntry> FeedEntries { get; }

    DbSet<EventRow> Events { get; }

    DbSet<DeliveryRow> Deliveries { get; }

    Task<int> SaveChangesAsync(CancellationToken cancellationToken);
}
