using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace OrderMgmt.LoadTests.Targets;

/// <summary>A server that runs as a process of its own, so that its CPU time and memory are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int RememberedLines = 10;
    private const int RememberedLength = 500;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    // The host of this program's own runtime, so that all systems run on the same one.
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private readonly long _began = Stopwatch.GetTimestamp();

    private ServerProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        _process.OutputDataReceived += (_, line) => Remember(line.Data);
        _process.ErrorDataReceived += (_, line) => Remember(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>From the start of the process to its first answered request.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Starts <c>dotnet &lt;assembly&gt; &lt;arguments&gt;</c> and waits until it answers a request with success.</summary>
    public static async Task<ServerProcess> StartAsync(
        string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, Uri request, string key, CancellationToken cancellationToken)
    {
        var server = Launch(assembly, arguments, environment);
        try
        {
            await server.AwaitAnswerAsync(request, key, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts <c>dotnet &lt;assembly&gt; &lt;arguments&gt;</c> without waiting for it.</summary>
    public static ServerProcess Launch(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment) =>
        new(Describe(assembly, arguments, environment));

    /// <summary>Runs a verb to its end; it must succeed.</summary>
    public static async Task RunAsync(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        await using var server = new ServerProcess(Describe(assembly, arguments, environment));
        await server._process.WaitForExitAsync(cancellationToken);
        if (server._process.ExitCode != 0)
        {
            throw new ServerFailedException($"{server.Describe()} ended with {server._process.ExitCode}.\n{server.LastOutput()}");
        }
    }

    /// <summary>A port of the loopback interface that is free at this moment.</summary>
    public static Uri FreeUrl()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}");
    }

    /// <summary>Waits until a request is answered with success.</summary>
    public async Task AwaitAnswerAsync(Uri request, string key, CancellationToken cancellationToken)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { DefaultRequestHeaders = { { "X-Api-Key", key } } };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(request, cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    StartTime = Stopwatch.GetElapsedTime(_began);
                    return;
                }

                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                {
                    throw new ServerFailedException($"{Describe()} answered GET {request} with {(int)answer.StatusCode}.\n{LastOutput()}");
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }

            if (_process.HasExited || Stopwatch.GetElapsedTime(_began) > LongestStart)
            {
                throw new ServerFailedException($"{Describe()} did not come up.\n{LastOutput()}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(5), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Describe(string assembly, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Dotnet, [assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(assembly)!,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private void Remember(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line.Length > RememberedLength ? line[..RememberedLength] + " …" : line);
        while (_output.Count > RememberedLines)
        {
            _output.TryDequeue(out _);
        }
    }

    private string Describe() => string.Join(' ', _process.StartInfo.ArgumentList);

    private string LastOutput() => string.Join('\n', _output);
}

/// <summary>A server did not come up, or a verb of it failed; the message ends with its last output.</summary>
internal sealed class ServerFailedException(string message) : Exception(message);
