using System.Net;
using System.Text;
using System.Text.Json;
using OrderMgmt.IntegrationTests.Infrastructure;

namespace OrderMgmt.IntegrationTests.Http;

/// <summary>One running host for all tests of a class that look at HTTP itself; they make their own records and never need an empty database.</summary>
public sealed class HttpServer : IAsyncLifetime
{
    private int _count;

    internal ApiServer Api { get; private set; } = null!;

    public async Task InitializeAsync() => Api = await ApiServer.StartAsync(DatabaseProvider.Sqlite, "--Cors:Origins:0=https://spa.example");

    public async Task DisposeAsync() => await Api.DisposeAsync();

    /// <summary>A code that no other test uses.</summary>
    internal string NewCode() => $"P-{Interlocked.Increment(ref _count)}";

    /// <summary>The smallest product that is accepted.</summary>
    internal static object Product(string code) => new { code, name = "Thing", kind = "stocked", currency = "EUR" };

    internal async Task<(string Id, string ETag)> CreateProductAsync(string? code = null)
    {
        var response = await Api.SendAsync(HttpMethod.Post, "products", Product(code ?? NewCode()));
        var product = await ApiServer.ReadAsync(response, HttpStatusCode.Created);
        return (product.GetProperty("id").GetString()!, response.Headers.ETag!.Tag);
    }

    internal Task<HttpResponseMessage> SendTextAsync(HttpMethod method, string path, string body, string contentType = "application/json", params (string Name, string Value)[] headers) =>
        SendBytesAsync(method, path, Encoding.UTF8.GetBytes(body), contentType, headers);

    internal async Task<HttpResponseMessage> SendBytesAsync(HttpMethod method, string path, byte[] body, string contentType, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Api.Http.SendAsync(request);
    }

    /// <summary>Expects a problem document with this status and code.</summary>
    internal static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, int status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal($"urn:ordermgmt:problem:{code}", problem.GetProperty("type").GetString());
        Assert.Matches("^[0-9a-f]{32}$", problem.GetProperty("traceId").GetString()!);
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        return problem;
    }

    /// <summary>Pointers and codes of the single problems.</summary>
    internal static IReadOnlyList<string> ErrorsOf(JsonElement problem) =>
        [.. problem.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("code").GetString()}")];
}
