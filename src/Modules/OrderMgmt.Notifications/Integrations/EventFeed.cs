using OrderMgmt.Contracts;
using OrderMgmt.Notifications.Application;
using OrderMgmt.Notifications.Domain;
using OrderMgmt.Platform.Messaging;

namespace OrderMgmt.Notifications.Integrations;

/// <summary>Gives every event its place in the public feed.</summary>
internal sealed class EventFeed(INotificationsDb db) : IHandleEverything
{
    public Task HandleAsync(IIntegrationEvent integrationEvent, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        db.FeedEntries.Add(new FeedEntry(envelope.Id));
        return Task.CompletedTask;
    }
}
