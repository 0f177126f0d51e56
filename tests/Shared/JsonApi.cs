using System.Net.Http.Json;
using System.Text.Json;

namespace OrderMgmt.Tests.Shared;

/// <summary>The API for programs that look closely at its answers. Every command waits until all that it set off has been handled.</summary>
/// <param name="http">Reaches the API, at its version, with a key.</param>
public sealed class JsonApi(HttpClient http)
{
    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string? idempotencyKey = null, string? ifMatch = null, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("Prefer", "wait=10");
        if (idempotencyKey is not null)
        {
            request.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return new Answer($"{method} {path}", (int)response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, response.Headers.ETag?.Tag);
    }

    public Task<Answer> TryPostAsync(string path, object? body = null, CancellationToken cancellationToken = default) =>
        SendAsync(HttpMethod.Post, path, body, cancellationToken: cancellationToken);

    /// <summary>Posts, and fails unless that succeeds.</summary>
    public async Task<JsonElement> PostAsync(string path, object? body = null, CancellationToken cancellationToken = default) =>
        (await TryPostAsync(path, body, cancellationToken)).MustSucceed();

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken = default) =>
        (await SendAsync(HttpMethod.Get, path, cancellationToken: cancellationToken)).MustSucceed();

    /// <summary>All items of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonElement>> ItemsAsync(string path, CancellationToken cancellationToken = default)
    {
        List<JsonElement> items = [];
        var first = path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=200";
        for (var next = first; ;)
        {
            var page = await GetAsync(next, cancellationToken);
            items.AddRange(page.GetProperty("items").EnumerateArray());
            if (!page.TryGetProperty("nextCursor", out var cursor) || cursor.ValueKind != JsonValueKind.String)
            {
                return items;
            }

            next = $"{first}&cursor={Uri.EscapeDataString(cursor.GetString()!)}";
        }
    }
}

/// <summary>An answer of the API.</summary>
public sealed record Answer(string Call, int Status, JsonElement Body, string? ETag)
{
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The code of a refusal.</summary>
    public string Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("code", out var code) ? code.ToString() : "";

    public JsonElement MustSucceed() => IsSuccess ? Body : throw new UnexpectedAnswerException($"{Call} was answered {Status}: {Body}");
}

/// <summary>The API answered otherwise than it must.</summary>
public sealed class UnexpectedAnswerException(string message) : Exception(message);

/// <summary>Short ways to what an answer holds.</summary>
public static class JsonAnswers
{
    public static string Id(this JsonElement resource) => resource.GetProperty("id").GetString()!;

    public static string Text(this JsonElement resource, params string[] path) => path.Aggregate(resource, (element, name) => element.GetProperty(name)).ToString();

    public static decimal Number(this JsonElement resource, params string[] path) => decimal.Parse(resource.Text(path), System.Globalization.CultureInfo.InvariantCulture);
}
