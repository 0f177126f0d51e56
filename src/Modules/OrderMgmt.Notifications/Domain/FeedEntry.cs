namespace OrderMgmt.Notifications.Domain;

/// <summary>
/// The place of an event in the public feed. The log's own positions are given before their transactions commit, so a reader
/// could pass one that appears later; entries are added one after the other in this module's lane and appear in order.
/// </summary>
internal sealed class FeedEntry(Guid eventId)
{
    public long Sequence { get; private set; }

    public Guid EventId { get; private set; } = eventId;
}
