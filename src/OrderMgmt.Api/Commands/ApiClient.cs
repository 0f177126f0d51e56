using System.Text.Json;

namespace OrderMgmt.Api.Commands;

/// <summary>A client of the HTTP API as a partner would write it; the verbs that try the system use nothing else.</summary>
internal sealed class ApiClient(HttpClient http) : IDisposable
{
    public static ApiClient For(Uri address, string apiKey)
    {
        var http = new HttpClient { BaseAddress = new Uri(address, "/api/v1/"), Timeout = TimeSpan.FromSeconds(100) };
        http.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
        return new ApiClient(http);
    }

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(path, cancellationToken);
        return await ReadAsync("GET", path, response, cancellationToken);
    }

    /// <summary>Posts, and waits until everything it set off has been handled. The same key is carried out once, however often it is sent.</summary>
    public async Task<JsonElement> PostAsync(string path, object? body, string? idempotencyKey, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Add("Prefer", "wait=10");
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        return await ReadAsync("POST", path, response, cancellationToken);
    }

    public async Task<IReadOnlyList<JsonElement>> ListAsync(string path, CancellationToken cancellationToken)
    {
        List<JsonElement> items = [];
        string? cursor = null;
        do
        {
            var page = await GetAsync(cursor is null ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}cursor={Uri.EscapeDataString(cursor)}", cancellationToken);
            items.AddRange(page.GetProperty("items").EnumerateArray());
            cursor = page.Text("nextCursor");
        }
        while (cursor is not null);
        return items;
    }

    public void Dispose() => http.Dispose();

    private static async Task<JsonElement> ReadAsync(string method, string path, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement
            : throw new ApiCallException($"{method} {path} was answered with {(int)response.StatusCode}: {text}");
    }
}

/// <summary>The API refused a call.</summary>
internal sealed class ApiCallException(string message) : Exception(message);

internal static class JsonMembers
{
    /// <summary>The member's text, or nothing when it is absent.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A decimal, sent as a string or a number; 0 when it is absent.</summary>
    public static decimal Number(this JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? 0
        : value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, System.Globalization.CultureInfo.InvariantCulture)
        : value.GetDecimal();

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
