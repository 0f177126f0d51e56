using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace OrderMgmt.LoadTests.Client;

/// <summary>One caller of an API: its own connection, its key, and the time that each call took.</summary>
internal sealed class ApiClient : IDisposable
{
    private const string WaitForEverything = "wait=10";

    private readonly HttpClient _http;

    /// <param name="url">Where the API answers.</param>
    /// <param name="key">An API key.</param>
    /// <param name="longestCall">After which a call counts as failed.</param>
    /// <param name="handler">What sends the requests; by default one connection.</param>
    public ApiClient(Uri url, string key, TimeSpan? longestCall = null, HttpMessageHandler? handler = null)
    {
        _http = new HttpClient(handler ?? OneConnection())
        {
            BaseAddress = new Uri(url, "/api/v1/"),
            DefaultRequestVersion = HttpVersion.Version11,
            Timeout = longestCall ?? TimeSpan.FromMinutes(1),
            DefaultRequestHeaders = { { "X-Api-Key", key } },
        };
    }

    /// <summary>Duration of the last call, until its body was read.</summary>
    public TimeSpan LastDuration { get; private set; }

    /// <summary>A connection of its own.</summary>
    public static SocketsHttpHandler OneConnection() => new() { UseProxy = false, UseCookies = false, MaxConnectionsPerServer = 1, AllowAutoRedirect = false };

    /// <summary>All items of a list, page by page.</summary>
    public async Task<List<JsonElement>> AllAsync(string path, CancellationToken cancellationToken)
    {
        List<JsonElement> items = [];
        string? cursor = null;
        do
        {
            using var page = await GetAsync($"{path}?limit=200{(cursor is null ? "" : "&cursor=" + Uri.EscapeDataString(cursor))}", cancellationToken);
            items.AddRange(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.Clone()));
            cursor = page.RootElement.TryGetProperty("nextCursor", out var next) ? next.GetString() : null;
        }
        while (cursor is not null);
        return items;
    }

    public Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    public Task<JsonDocument> PostAsync<T>(string path, T body, JsonTypeInfo<T> json, bool wait, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, json));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return PostAsync(path, content, wait, cancellationToken);
    }

    /// <summary>An action that needs no body.</summary>
    public Task<JsonDocument> PostAsync(string path, bool wait, CancellationToken cancellationToken) => PostAsync(path, null, wait, cancellationToken);

    /// <summary>A file as the body of a request, streamed.</summary>
    public async Task<JsonDocument> PostFileAsync(string path, string file, string mediaType, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        return await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } } }, cancellationToken);
    }

    /// <summary>The body of an answer as a file, streamed.</summary>
    public async Task DownloadAsync(string path, string file, CancellationToken cancellationToken)
    {
        await using var content = await _http.GetStreamAsync(path, cancellationToken);
        await using var written = File.Create(file);
        await content.CopyToAsync(written, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private Task<JsonDocument> PostAsync(string path, ByteArrayContent? content, bool wait, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (wait)
        {
            request.Headers.TryAddWithoutValidation("Prefer", WaitForEverything);
        }

        return SendAsync(request, cancellationToken);
    }

    private async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            var start = Stopwatch.GetTimestamp();
            var (status, body) = await ExchangeAsync(request, cancellationToken);
            LastDuration = Stopwatch.GetElapsedTime(start);
            return status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices
                ? JsonDocument.Parse(body)
                : throw new CallFailedException($"{request.Method} {request.RequestUri} was answered {(int)status}: {Encoding.UTF8.GetString(body)}", status);
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Body)> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return (response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CallFailedException($"{request.Method} {request.RequestUri} was not answered within {_http.Timeout.TotalSeconds} s.");
        }
    }
}
