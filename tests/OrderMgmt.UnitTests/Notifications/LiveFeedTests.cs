using System.Text.Json;
using CsCheck;
using OrderMgmt.Notifications.Application;

namespace OrderMgmt.UnitTests.Notifications;

public sealed class LiveFeedTests
{
    private readonly LiveFeed _live = new();

    [Fact]
    public void Before_anything_is_kept_a_listener_reads_the_database() => Assert.Null(_live.After(0));

    [Fact]
    public void A_listener_gets_what_came_after_its_place()
    {
        _live.Restart(10);
        _live.Append(Slice(11, 12, 13));

        var slice = _live.After(11)!;

        Assert.Equal([12L, 13L], slice.Events.Select(e => e.Sequence));
        Assert.Equal(13, slice.Next);
        Assert.Null(_live.After(9));
    }

    [Fact]
    public void At_the_end_of_the_feed_a_listener_stays_where_it_is()
    {
        _live.Restart(10);

        Assert.Equal((0, 10L), (_live.After(10)!.Events.Count, _live.After(10)!.Next));
        Assert.Equal(12, _live.After(12)!.Next);
    }

    [Fact]
    public async Task A_change_between_looking_and_waiting_is_not_missed()
    {
        _live.Restart(0);
        var changed = _live.NextChange();
        Assert.Empty(_live.After(0)!.Events);

        _live.Append(Slice(1));

        await changed;
        Assert.False(_live.NextChange().IsCompleted);
    }

    [Fact]
    public async Task The_reader_waits_for_the_first_listener()
    {
        var listeners = _live.ListenersAsync(CancellationToken.None);
        Assert.False(listeners.IsCompleted);

        using (_live.Listen())
        {
            await listeners;
            Assert.True(_live.HasListeners);
        }

        Assert.False(_live.HasListeners);
    }

    [Fact]
    public void However_events_arrive_a_listener_sees_each_once_in_order_or_is_sent_to_the_database() =>
        Gen.Select(Gen.Int[1, 400].List[1, 8], Gen.Int[0, 2000]).Sample((batches, place) =>
        {
            var live = new LiveFeed();
            live.Restart(0);
            var head = 0L;
            foreach (var batch in batches)
            {
                live.Append(Slice([.. Enumerable.Range(1, batch).Select(i => head + i)]));
                head += batch;
            }

            if (live.After(place) is { } slice)
            {
                Assert.Equal(Enumerable.Range(1, (int)Math.Max(0, head - place)).Select(i => (long)place + i), slice.Events.Select(e => e.Sequence));
                Assert.Equal(Math.Max(head, place), slice.Next);
            }
            else
            {
                Assert.True(place < head - LiveFeed.Kept);
            }
        });

    private static FeedSlice Slice(params long[] sequences) => new([.. sequences.Select(Event)], sequences[^1]);

    private static EventResponse Event(long sequence) => new()
    {
        Sequence = sequence,
        Id = Guid.CreateVersion7(),
        Type = "orders.order-created.v1",
        Subject = Guid.CreateVersion7(),
        CorrelationId = Guid.CreateVersion7(),
        Actor = "system:system",
        At = DateTimeOffset.UnixEpoch,
        Data = JsonSerializer.SerializeToElement(new { }),
    };
}
