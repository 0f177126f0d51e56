using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OrderMgmt.IntegrationTests.Infrastructure;

/// <summary>A wire between the product and its PostgreSQL that a test can cut, hold up and mend.</summary>
internal sealed class DatabaseLink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> _open = [];
    private readonly EndPoint _server;
    private readonly Task _accepting;
    private bool _isCut;
    private volatile TaskCompletionSource? _heldUp;

    public DatabaseLink(string connectionString)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        _server = server.Host!.StartsWith('/') ? new UnixDomainSocketEndPoint($"{server.Host}/.s.PGSQL.{server.Port}") : new DnsEndPoint(server.Host, server.Port);
        _listener.Start();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.ConnectionString;
        _accepting = AcceptAsync();
    }

    /// <summary>The same database, reached over the wire.</summary>
    public string ConnectionString { get; }

    /// <summary>Breaks what is connected, and refuses what comes.</summary>
    public void Cut()
    {
        lock (_open)
        {
            _isCut = true;
            _open.ForEach(socket => socket.Close(0));
            _open.Clear();
        }
    }

    /// <summary>Leaves everything connected, and lets nothing through.</summary>
    public void HoldUp() => _heldUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Mend()
    {
        lock (_open)
        {
            _isCut = false;
        }

        _heldUp?.SetResult();
        _heldUp = null;
    }

    public async ValueTask DisposeAsync()
    {
        Cut();
        _heldUp?.TrySetResult();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptSocketAsync();
            var server = _server is UnixDomainSocketEndPoint ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await server.ConnectAsync(_server);
            lock (_open)
            {
                if (_isCut)
                {
                    client.Close(0);
                    server.Close(0);
                    continue;
                }

                _open.AddRange([client, server]);
            }

            _ = CopyAsync(client, server);
            _ = CopyAsync(server, client);
        }
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            while (await from.ReceiveAsync(buffer) is var count and > 0)
            {
                await (_heldUp?.Task ?? Task.CompletedTask);
                await to.SendAsync(buffer.AsMemory(0, count));
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }
}
