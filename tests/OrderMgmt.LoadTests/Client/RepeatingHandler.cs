using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace OrderMgmt.LoadTests.Client;

/// <summary>
/// A caller that does not give up: a call that got no answer, or is asked to come back, is sent again with the same Idempotency-Key,
/// to the next replica in turn. What was acknowledged is noted, to be asked for later.
/// </summary>
internal sealed class RepeatingHandler(IReadOnlyList<Uri> replicas, int first, AcknowledgedCalls acknowledged) : DelegatingHandler(ApiClient.OneConnection())
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private int _replica = first % replicas.Count;

    /// <summary>How long one call is repeated.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(3);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        var path = request.RequestUri!.PathAndQuery;
        var key = request.Method == HttpMethod.Post ? Guid.CreateVersion7().ToString("N") : null;
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        while (true)
        {
            request.RequestUri = new Uri(replicas[_replica], path);
            if (await TryAsync(request, cancellationToken) is { } answer)
            {
                if (key is not null && answer.IsSuccessStatusCode)
                {
                    await acknowledged.AddAsync(path, key, request.Content, answer, cancellationToken);
                }

                return answer;
            }

            if (Stopwatch.GetElapsedTime(since) > Longest)
            {
                throw new CallFailedException($"{request.Method} {path} was not answered by any replica within {Longest.TotalMinutes} minutes.");
            }

            acknowledged.CountRepeat();
            _replica = (_replica + 1) % replicas.Count;
            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <summary>The whole answer, or nothing when the call is to be repeated.</summary>
    private async Task<HttpResponseMessage?> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            if (!await AsksToComeBackAsync(response, cancellationToken))
            {
                return response;
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            // Killed before or while it answered; a socket's own exception tells of one that was closed in the instant in which it was opened.
        }

        response?.Dispose();
        return null;
    }

    private static async Task<bool> AsksToComeBackAsync(HttpResponseMessage response, CancellationToken cancellationToken) => response.StatusCode switch
    {
        HttpStatusCode.ServiceUnavailable => true,
        HttpStatusCode.Conflict => await response.Content.ReadAsStringAsync(cancellationToken) is var problem
            && (problem.Contains("\"idempotency_key_in_use\"", StringComparison.Ordinal) || problem.Contains("\"conflict\"", StringComparison.Ordinal)),
        _ => false,
    };
}

/// <summary>Every command that was answered with success: what was sent, and which resource the answer named. Shared between clients.</summary>
internal sealed class AcknowledgedCalls
{
    private readonly Lock _lock = new();
    private readonly List<AcknowledgedCall> _calls = [];
    private int _count;
    private int _repeats;

    public int Count => Volatile.Read(ref _count);

    /// <summary>How often a call was sent again.</summary>
    public int Repeats => _repeats;

    public IReadOnlyList<AcknowledgedCall> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    public void CountRepeat() => Interlocked.Increment(ref _repeats);

    public async Task AddAsync(string path, string key, HttpContent? content, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var body = content is null ? null : await content.ReadAsByteArrayAsync(cancellationToken);
        var call = new AcknowledgedCall(path, key, body, ResourceOf(await answer.Content.ReadAsStringAsync(cancellationToken)));
        lock (_lock)
        {
            _calls.Add(call);
            _count = _calls.Count;
        }
    }

    /// <summary>Identifier and number: what does not change when more happens to the resource.</summary>
    public static string ResourceOf(string answer)
    {
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var resource = new StringBuilder();
        foreach (var name in (string[])["id", "number", "code"])
        {
            if (json.RootElement.TryGetProperty(name, out var value))
            {
                resource.Append(' ').Append(value);
            }
        }

        return resource.ToString();
    }
}

/// <param name="Path">Path and query.</param>
/// <param name="Key">Its Idempotency-Key.</param>
/// <param name="Body">What was sent.</param>
/// <param name="Resource">What the answer named.</param>
internal sealed record AcknowledgedCall(string Path, string Key, byte[]? Body, string Resource)
{
    /// <summary>The same request once more.</summary>
    public HttpRequestMessage Again(Uri url, string apiKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url, Path)) { Headers = { { "X-Api-Key", apiKey }, { "Idempotency-Key", Key } } };
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return request;
    }
}
