using System.Net;
using System.Text.Json;
using OrderMgmt.Api.OpenApi;

namespace OrderMgmt.IntegrationTests.Http;

public sealed class ApiDocumentTests(HttpServer server) : IClassFixture<HttpServer>
{
    [Fact]
    public async Task The_committed_document_is_what_the_code_has_now()
    {
        var generated = await ApiDocument.GenerateAsync(server.Api.Services, CancellationToken.None);
        Assert.True(await CommittedAsync() == generated, "The API has changed. Run: dotnet run --project src/OrderMgmt.Api -- openapi");
    }

    [Fact]
    public async Task Every_call_has_a_name_a_text_and_a_permission()
    {
        var document = JsonDocument.Parse(await CommittedAsync()).RootElement;
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).Select(operation => operation.Value).ToList();
        Assert.Equal(operations.Count, operations.Select(operation => operation.GetProperty("operationId").GetString()).Distinct().Count());
        Assert.All(operations, operation => Assert.NotEmpty(operation.GetProperty("summary").GetString()!));
        Assert.All(operations, operation => Assert.NotEmpty(operation.GetProperty("x-permission").GetString()!));
    }

    [Fact]
    public async Task The_document_and_its_reader_need_no_credentials_and_nothing_from_the_network()
    {
        using var stranger = server.Api.Client(apiKey: null);
        var reader = await stranger.GetAsync("/scalar/");
        Assert.DoesNotContain("https://", await reader.Content.ReadAsStringAsync());
        Assert.Contains("script-src 'self'", reader.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/openapi/v1.json")).StatusCode);
    }

    private async Task<string> CommittedAsync()
    {
        using var stranger = server.Api.Client(apiKey: null);
        return await stranger.GetStringAsync("/openapi/v1.json");
    }
}
