using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OrderMgmt.Tests.Shared.Fuzzing;

/// <summary>What a caller may do, so far as the answers must show it.</summary>
public enum FuzzCaller
{
    /// <summary>Everything.</summary>
    Admin,

    /// <summary>Look, but change nothing.</summary>
    Reader,

    /// <summary>Nothing: there is no key.</summary>
    Stranger,
}

/// <summary>
/// Sends hostile requests made from the API's own description. No answer may be a 5xx, show an exception or a CLR name, or refuse in another
/// form than problem+json with a code; nobody may change what they have no permission for.
/// </summary>
/// <param name="http">Reaches the server, at its root, with the caller's key.</param>
/// <param name="document">The OpenAPI document.</param>
/// <param name="caller">Who it is.</param>
public sealed partial class Fuzzer(HttpClient http, string document, FuzzCaller caller)
{
    private const int Parallel = 4;
    private const int ShownAnswer = 500;

    private readonly string? _ownKey = http.DefaultRequestHeaders.TryGetValues("X-Api-Key", out var keys) ? keys.Single().Split('_')[1] : null;
    private readonly ApiDescription _api = new(document);
    private readonly KnownIds _ids = new();
    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentDictionary<string, bool> _reached = new();

    /// <summary>How often each status was answered.</summary>
    public IReadOnlyDictionary<int, int> Statuses => new SortedDictionary<int, int>(_statuses);

    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>Calls that succeeded at least once: how far the requests reach.</summary>
    public IEnumerable<string> Reached => _reached.Keys;

    /// <summary>All calls there are.</summary>
    public IEnumerable<string> Calls => _api.Operations.Select(operation => operation.ToString());

    /// <summary>A client as the fuzzer needs it: headers may hold anything.</summary>
    public static HttpClient Client(Uri url, string? apiKey)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { BaseAddress = url };
        if (apiKey is not null)
        {
            http.DefaultRequestHeaders.Add("X-Api-Key", apiKey);
        }

        return http;
    }

    /// <summary>Looks at all lists, so that requests reach what is there, then sends the requests that follow from the seed.</summary>
    public async Task RunAsync(int requests, int seed, CancellationToken cancellationToken)
    {
        foreach (var list in _api.Operations.Where(operation => operation.IsRead && !operation.Path.Contains('{', StringComparison.Ordinal) && !operation.IsStream))
        {
            await SendAsync(new HostileRequest(list, list.IsList ? list.Path + "?limit=20" : list.Path, [], null, null), cancellationToken);
        }

        var source = new HostileRequests(_api, _ids);
        await System.Threading.Tasks.Parallel.ForAsync(
            0,
            requests,
            new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellationToken },
            async (number, token) => await SendAsync(source.Next(new Random(HashCode.Combine(seed, number) ^ (seed * 397) ^ number)), token));
    }

    private async Task SendAsync(HostileRequest request, CancellationToken cancellationToken)
    {
        using var message = request.Message();
        try
        {
            using var response = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            _statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);
            var streams = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
            var body = streams ? "" : await response.Content.ReadAsStringAsync(cancellationToken);
            if (Fault(request, response, body) is { } fault)
            {
                _faults.Enqueue($"{fault}: {request}\n   → {(int)response.StatusCode} {(body.Length > ShownAnswer ? body[..ShownAnswer] : body)}");
            }
        }
        catch (HttpRequestException exception)
        {
            _faults.Enqueue($"No answer ({exception.Message}): {request}");
        }
    }

    private string? Fault(HostileRequest request, HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        if (status >= 500)
        {
            return "A server error";
        }

        // A text that may be anything is kept and shown again as it was sent; a refusal has no reason to repeat it.
        if (Internals().IsMatch(response.IsSuccessStatusCode ? body.Replace(HostileText.TypeName, "", StringComparison.Ordinal) : body))
        {
            return "The answer shows how it is made inside";
        }

        if (IsForbidden(request, status))
        {
            return "It was answered without permission";
        }

        return status < 400 ? Success(request, response.Content.Headers.ContentType?.MediaType, body) : Refusal(response, body);
    }

    private bool IsForbidden(HostileRequest request, int status) => caller switch
    {
        FuzzCaller.Stranger => status < 400,
        FuzzCaller.Reader => status < 400 && !request.Operation.IsRead,
        _ => false,
    };

    private string? Success(HostileRequest request, string? mediaType, string body)
    {
        _reached.TryAdd(request.Operation.ToString(), true);
        if (mediaType is not null && !request.Operation.Answers.Contains(mediaType))
        {
            return $"The answer is {mediaType}, of which the document knows nothing";
        }

        if (mediaType == "application/json")
        {
            try
            {
                using var json = JsonDocument.Parse(body);
                if (request.Operation.ShowsResource)
                {
                    _ids.Learn(request.Operation.Resource, json.RootElement, _ownKey);
                }
            }
            catch (JsonException)
            {
                return "The answer is not JSON";
            }
        }

        return null;
    }

    private static string? Refusal(HttpResponseMessage response, string body)
    {
        // What is no HTTP, such as a header that is not UTF-8, gets no further than the server itself, which hangs up.
        if (body.Length == 0 && response.Headers.ConnectionClose == true)
        {
            return null;
        }

        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return "A refusal that is not problem+json";
        }

        try
        {
            using var problem = JsonDocument.Parse(body);
            var isComplete = problem.RootElement.TryGetProperty("code", out var code) && code.GetString() is { Length: > 0 }
                && problem.RootElement.GetProperty("status").GetInt32() == (int)response.StatusCode
                && problem.RootElement.GetProperty("detail").GetString() is { Length: > 0 };
            return isComplete ? null : "A problem without code, status or detail";
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "A problem that is not readable";
        }
    }

    [GeneratedRegex(@"\b[A-Z]\w+Exception\b(?!"")|\bSystem\.[A-Z]|Microsoft\.[A-Z]|Npgsql|Sqlite|OrderMgmt\.[A-Z]|\bat \w+\.\w+\(|[A-Z]\w+(Command|Query|Handler|Request|DbContext)\b|`\d|LineNumber: |BytePositionInLine")]
    private static partial Regex Internals();
}
