using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NSubstitute;
using OrderMgmt.Api.V1.Notifications;
using OrderMgmt.Notifications.Application;

namespace OrderMgmt.UnitTests.Notifications;

public sealed class EventStreamResultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Channel<StreamedEventResponse> _events = Channel.CreateUnbounded<StreamedEventResponse>();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly TurnedClock _clock = new();
    private readonly WrittenText _written = new();

    [Fact]
    public async Task Each_event_has_its_sequence_its_type_and_one_line_of_data()
    {
        _events.Writer.TryWrite(new StreamedEventResponse(41, "ready", null));
        _events.Writer.TryWrite(new StreamedEventResponse(42, "orders.order-created.v1", Event(42)));
        _events.Writer.Complete();

        await RunAsync();

        var parts = _written.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("id: 41\nevent: ready\ndata: {}", parts[0]);
        Assert.StartsWith("id: 42\nevent: orders.order-created.v1\ndata: {\"", parts[1], StringComparison.Ordinal);
        Assert.Equal(3, parts[1].Split('\n').Length);
    }

    [Fact]
    public async Task Silence_is_filled_with_comments()
    {
        var stream = RunAsync();
        await _clock.WaitedFor.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal("", _written.Text);

        _clock.Fire();
        await _clock.WaitedFor.Reader.ReadAsync().AsTask().WaitAsync(Patience);

        Assert.Equal(": heartbeat\n\n", _written.Text);
        _events.Writer.Complete();
        await stream.WaitAsync(Patience);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_stream_ends_quietly_with_the_process_or_the_listener(bool process)
    {
        var stream = RunAsync();

        await (process ? _stopping : _aborted).CancelAsync();

        await stream.WaitAsync(Patience);
    }

    private Task RunAsync()
    {
        var lifetime = Substitute.For<IHostApplicationLifetime>();
        lifetime.ApplicationStopping.Returns(_stopping.Token);
        var services = new ServiceCollection().AddOptions().AddSingleton(lifetime).AddSingleton<TimeProvider>(_clock).BuildServiceProvider();
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = _aborted.Token };
        http.Response.Body = _written;
        return new EventStreamResult(_events.Reader.ReadAllAsync()).ExecuteResultAsync(new ActionContext(http, new RouteData(), new ActionDescriptor()));
    }

    private static EventResponse Event(long sequence) => new()
    {
        Sequence = sequence,
        Id = Guid.CreateVersion7(),
        Type = "orders.order-created.v1",
        Subject = Guid.CreateVersion7(),
        CorrelationId = Guid.CreateVersion7(),
        Actor = "system:system",
        At = DateTimeOffset.UnixEpoch,
        Data = JsonSerializer.SerializeToElement(new { note = "two\nlines" }),
    };

    private sealed class WrittenText : MemoryStream
    {
        public string Text => Encoding.UTF8.GetString(ToArray());
    }

    /// <summary>Time passes when the test says so.</summary>
    private sealed class TurnedClock : TimeProvider
    {
        private Action _fire = () => { };

        public Channel<TimeSpan> WaitedFor { get; } = Channel.CreateUnbounded<TimeSpan>();

        public void Fire() => _fire();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _fire = () => callback(state);
            WaitedFor.Writer.TryWrite(dueTime);
            return Substitute.For<ITimer>();
        }
    }
}
